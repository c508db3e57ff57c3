// Reads paragraphs that are a picture.
using System.Diagnostics.CodeAnalysis;
using System.Text;
using ImrDocs.Documents.Markup.Source;
using ImrDocs.Documents.Markup.Syntax;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>Reads <c>![alternative text](name.png)</c> where it is all of a paragraph.</summary>
internal static class PictureReader
{
    /// <summary>Reads a picture; false when the paragraph is something else.</summary>
    public static bool TryRead(ParagraphBlock paragraph, MarkedText text, ProblemList problems, Alignment? alignment, [NotNullWhen(true)] out Figure? figure)
    {
        figure = null;
        if (paragraph.Inline?.FirstChild is not OpenBracket { IsPicture: true, Close: { } close } open || close.NextSibling is not null)
        {
            return false;
        }

        var origin = text.OriginAt(open.Span.Start, close.Span.End + 1 - open.Span.Start);
        var alternative = new StringBuilder();
        DataOrigin? data = null;
        for (var inline = open.NextSibling; inline != close && inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    alternative.Append(literal.Content.AsSpan());
                    break;
                case ValueInline value:
                    var segment = text.Segments[value.Segment];
                    alternative.Append(ValueText.Normalize(segment.ToString(), segment.Origin, problems));
                    data = DataOrigin.Union(data, segment.Origin.Data);
                    break;
                case LineBreakInline:
                    alternative.Append(' ');
                    break;
                default:
                    problems.Add(MarkupDiagnostics.PicturePlace, text.OriginAt(inline.Span.Start, inline.Span.Length), "Alternative text is plain text");
                    break;
            }
        }

        var name = close.Target.ToString();
        if (name.Contains(Marker.Open, StringComparison.Ordinal))
        {
            var place = text.OriginAt(close.Span.Start + 2 + name.IndexOf(Marker.Open, StringComparison.Ordinal));
            problems.Add(MarkupDiagnostics.ValuePlace, place, "A value stands in the name of a picture");
            name = "";
        }

        var words = ValueText.Collapse(alternative.ToString().Normalize()).Trim(' ');
        if (words.Length == 0)
        {
            problems.Add(MarkupDiagnostics.AlternativeText, origin, "The picture has no alternative text");
        }

        figure = new Figure(name, words, alignment ?? Alignment.Left, origin with { Data = data });
        return true;
    }
}
