// Reads the inlines of the notation that layout cases are written in.
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;

namespace ImrDocs.Rendering.Tests.Layout;

/// <summary>
/// <c>**bold**</c>, <c>*italic*</c>, <c>{value of case.field: text}</c>, <c>[text](target)</c>, <c>[#page]</c>,
/// <c>[#pages]</c>, <c>\</c> for a line break, <c>&lt;U+00A0&gt;</c> for a character that cannot be seen.
/// </summary>
internal static partial class SampleInlines
{
    public static ImmutableArray<Inline> Read(string notation, Func<int, int, Origin> origin) =>
        Read(notation, 0, Emphasis.None, origin);

    private static ImmutableArray<Inline> Read(string notation, int offset, Emphasis emphasis, Func<int, int, Origin> origin)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (Match match in Pieces().Matches(notation))
        {
            var (text, place) = (match.Value, origin(offset + match.Index, match.Length));
            if (match.Groups["bold"] is { Success: true } bold)
            {
                inlines.AddRange(Read(bold.Value, offset + bold.Index, emphasis | Emphasis.Bold, origin));
            }
            else if (match.Groups["italic"] is { Success: true } italic)
            {
                inlines.AddRange(Read(italic.Value, offset + italic.Index, emphasis | Emphasis.Italic, origin));
            }
            else if (match.Groups["value"] is { Success: true } value)
            {
                var path = DataPath.Root(match.Groups["path"].Value);
                inlines.Add(new TextInline(Unescape(value.Value), emphasis, IsValue: true, place with { Data = path }));
            }
            else if (match.Groups["link"] is { Success: true } link)
            {
                inlines.Add(new Link(match.Groups["target"].Value, Read(link.Value, offset + link.Index, emphasis, origin), place));
            }
            else if (text is "[#page]" or "[#pages]")
            {
                inlines.Add(new Field(text is "[#page]" ? FieldKind.PageNumber : FieldKind.PageCount, emphasis, place));
            }
            else if (text is "\\")
            {
                inlines.Add(new LineBreak(place));
            }
            else
            {
                inlines.Add(new TextInline(Unescape(text), emphasis, IsValue: false, place));
            }
        }

        return inlines.ToImmutable();
    }

    private static string Unescape(string text) => Escapes().Replace(text, match =>
        ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*]+)\*|\{(?<path>[\w.]+): (?<value>[^}]+)\}|\[#pages?\]|\[(?<link>[^\]]+)\]\((?<target>[^)]+)\)|\\|[^*{\[\\]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Pieces();

    [GeneratedRegex("<U\\+([0-9A-F]{4})>")]
    private static partial Regex Escapes();
}
