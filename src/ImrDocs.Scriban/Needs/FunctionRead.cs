// A function that no namespace has.
using ImrDocs.Text;

namespace ImrDocs.Scriban.Needs;

/// <summary>A function that a template reads of a built-in namespace and that is not there.</summary>
/// <param name="Namespace">The namespace: <c>string</c>.</param>
/// <param name="Name">The name it does not have.</param>
/// <param name="Span">Where the name stands.</param>
public sealed record FunctionRead(string Namespace, string Name, SourceSpan Span);
