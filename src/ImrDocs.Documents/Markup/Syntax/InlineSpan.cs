// Gives inlines their place in the marked text.
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImrDocs.Documents.Markup.Syntax;

/// <summary>Places of inlines.</summary>
internal static class InlineSpan
{
    /// <summary>Sets where an inline stands; the offset is one of the slice that is being parsed.</summary>
    public static T At<T>(this T inline, InlineProcessor processor, int offset, int length)
        where T : Inline
    {
        var start = processor.GetSourcePosition(offset, out var line, out var column);
        inline.Span = new SourceSpan(start, start + length - 1);
        inline.Line = line;
        inline.Column = column;
        return inline;
    }
}
