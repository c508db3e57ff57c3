// A built-in that sees its call as it is written.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Functions;

/// <summary>What <c>include</c> and <c>include_join</c> do: they take arguments of any name, which become locals of the template.</summary>
internal delegate Value RawFunctionBody(Interpreter interpreter, ReadOnlySpan<Value> arguments, ReadOnlySpan<string?> names, SourceSpan span);
