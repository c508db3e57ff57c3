// Reads the inputs of the cases: template text in which values are written out.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ImrDocs.Text;

namespace ImrDocs.Documents.Tests;

/// <summary>
/// The notation of the cases: everything is the template's own words except <c>‹a value›</c> and
/// <c>‹prose:a value›</c>, in which <c>\n</c>, <c>\r</c>, <c>\t</c>, <c>\\</c> and <c>\u00A0</c> are escapes.
/// <c>¦</c> ends one literal segment and begins the next, as the tags of a condition or a loop do.
/// </summary>
internal static class TemplateText
{
    private const string ProseMark = "prose:";

    public static ImmutableArray<Segment> Segments(string text, string name = "letter")
    {
        var source = new SourceText(name, text);
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var values = 0;
        for (var position = 0; position < text.Length;)
        {
            if (text[position] == '‹')
            {
                var end = text.IndexOf('›', position);
                var origin = new Origin(new SourceSpan(source, position, end + 1 - position), null, DataPath.Root("v").Element(values++));
                var value = text[(position + 1)..end];
                segments.Add(value.StartsWith(ProseMark, StringComparison.Ordinal)
                    ? Segment.Prose(Unescape(value[ProseMark.Length..]), origin)
                    : Segment.Value(Unescape(value), origin));
                position = end + 1;
            }
            else if (text[position] == '¦')
            {
                position++;
            }
            else
            {
                var next = text.IndexOfAny(['‹', '¦'], position);
                var end = next < 0 ? text.Length : next;
                segments.Add(Segment.Literal(new SourceSpan(source, position, end - position), null));
                position = end;
            }
        }

        return segments.ToImmutable();
    }

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\')
            {
                text.Append(value[i]);
                continue;
            }

            i++;
            text.Append(value[i] switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)int.Parse(value.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                var other => other,
            });
            i += value[i] == 'u' ? 4 : 0;
        }

        return text.ToString();
    }
}
