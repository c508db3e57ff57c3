// A parsed template.
using System.Collections.Immutable;
using ImrDocs.Scriban.Parsing;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban;

/// <summary>A parsed template: immutable, and safe to evaluate from many threads at once.</summary>
public sealed class Template
{
    internal Template(SourceText source, ImmutableArray<Diagnostic> diagnostics, BlockStatement body, List<string> locals)
    {
        Source = source;
        Diagnostics = diagnostics;
        Body = body;
        Locals = locals;
    }

    /// <summary>The text it was parsed from.</summary>
    public SourceText Source { get; }

    /// <summary>What is wrong with it, in the order of the text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether it cannot be evaluated.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>The page.</summary>
    internal BlockStatement Body { get; }

    /// <summary>The names of the page's local variables, in the order of their places.</summary>
    internal List<string> Locals { get; }

    /// <summary>Parses a template; problems are in <see cref="Diagnostics"/>.</summary>
    /// <param name="source">The text and the name that diagnostics show.</param>
    /// <param name="options">How to read it; a letter's template when null.</param>
    public static Template Parse(SourceText source, ParserOptions? options = null) => Parser.Parse(source, options ?? ParserOptions.Strict);
}
