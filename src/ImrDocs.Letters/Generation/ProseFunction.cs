// The filter that lets a text have paragraphs and lists.
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Letters.Generation;

/// <summary><c>{{ clinicalSummary | prose }}</c>: the blank lines and list lines of a text become paragraphs and lists.</summary>
internal static class ProseFunction
{
    /// <summary>The declaration, to be given to the template engine.</summary>
    public static FunctionDeclaration Declaration { get; } = new(
        "prose",
        "Prints a text as paragraphs and lists; it must be the last thing of its paragraph or list item.",
        "{{ 'One paragraph.' | prose }}",
        "One paragraph.",
        [FunctionParameter.Required("text", ParameterType.Text)],
        (call, arguments) => arguments[0].IsNull
            ? Value.Null
            : new MarkupText([Segment.Prose(arguments[0].AsString, call.Origin)]));
}
