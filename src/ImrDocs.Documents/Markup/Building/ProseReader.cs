// Reads prose: the paragraphs and simple lists that reviewers type.
using System.Collections.Immutable;
using ImrDocs.Documents.Markup.Source;
using ImrDocs.Text;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>Prose as read.</summary>
/// <param name="FirstParagraph">What continues the line the prose stands on; empty when the prose begins with a list.</param>
/// <param name="Rest">What follows, in order.</param>
/// <param name="Origin">Where it comes from.</param>
internal sealed record Prose(string FirstParagraph, ImmutableArray<ProsePart> Rest, Origin Origin);

/// <summary>A paragraph of prose, or one item of a list when it has a marker.</summary>
/// <param name="Marker">The marker as typed; null for a paragraph.</param>
/// <param name="Text">Its text, normalized and trimmed.</param>
/// <param name="ContinuesList">Whether this item belongs to the list of the part before it.</param>
internal readonly record struct ProsePart(string? Marker, string Text, bool ContinuesList);

/// <summary>
/// Splits prose: a blank line ends a paragraph, a newline is a space, and two or more lines in a row that begin with a
/// marker (<c>-</c>, <c>–</c>, <c>•</c>, <c>*</c>, <c>3.</c>, <c>3)</c>) are a list. An indented line without a marker
/// continues the item above it. Every character other than white space comes out in its order.
/// </summary>
internal ref struct ProseReader
{
    private const int MostDigits = 3;
    private const string LineEnds = "\n\r\u0085\u2028\u2029";
    private readonly ReadOnlySpan<char> _text;
    private readonly ImmutableArray<ProsePart>.Builder _parts;
    private int _position;

    private ProseReader(string text)
    {
        _text = text;
        _parts = ImmutableArray.CreateBuilder<ProsePart>();
    }

    /// <summary>Reads a value as prose.</summary>
    public static Prose Read(string value, Origin origin, ProblemList problems)
    {
        var text = ValueText.Compose(value, origin, problems);
        if (text.AsSpan().IndexOfAny(LineEnds) < 0)
        {
            return new Prose(ValueText.Collapse(text).Trim(' '), [], origin);
        }

        var reader = new ProseReader(text);
        reader.ReadParts();
        var parts = reader._parts;
        return parts.Count > 0 && parts[0].Marker is null
            ? new Prose(parts[0].Text, parts.Count == 1 ? [] : parts.ToImmutable().RemoveAt(0), origin)
            : new Prose("", parts.ToImmutable(), origin);
    }

    private void ReadParts()
    {
        var paragraph = -1;
        while (_position < _text.Length)
        {
            var start = _position;
            if (ReadLine().IsWhiteSpace())
            {
                EndParagraph(ref paragraph, start);
            }
            else if (ListEnd(start) is var end && end > start)
            {
                EndParagraph(ref paragraph, start);
                AddList(start, end);
                _position = end;
            }
            else if (paragraph < 0)
            {
                paragraph = start;
            }
        }

        EndParagraph(ref paragraph, _text.Length);
    }

    private void EndParagraph(ref int paragraph, int end)
    {
        if (paragraph >= 0)
        {
            _parts.Add(new ProsePart(null, Trimmed(_text[paragraph..end]), ContinuesList: false));
            paragraph = -1;
        }
    }

    // The end of the list that begins at a line; the line's start when it begins none.
    private int ListEnd(int start)
    {
        var saved = _position;
        _position = start;
        var items = 0;
        var end = start;
        while (_position < _text.Length)
        {
            var line = ReadLine();
            if (MarkerLength(line) > 0)
            {
                items++;
            }
            else if (items == 0 || line.IsWhiteSpace() || !CharacterRules.IsSpace(line[0]))
            {
                break;
            }

            end = _position;
        }

        _position = saved;
        return items > 1 ? end : start;
    }

    private void AddList(int start, int end)
    {
        var isFirst = true;
        for (_position = start; _position < end;)
        {
            var itemStart = _position;
            ReadLine();
            while (_position < end && MarkerLength(PeekLine()) == 0)
            {
                ReadLine();
            }

            var item = _text[itemStart.._position].TrimStart();
            var length = MarkerLength(item);
            _parts.Add(new ProsePart(item[..length].ToString(), Trimmed(item[length..]), ContinuesList: !isFirst));
            isFirst = false;
        }
    }

    private ReadOnlySpan<char> ReadLine()
    {
        var line = PeekLine();
        _position += line.Length;
        return line;
    }

    // A line with its newline: LF, CR LF, CR, NEL, LS or PS (Unicode 5.8).
    private readonly ReadOnlySpan<char> PeekLine()
    {
        var rest = _text[_position..];
        var length = rest.IndexOfAny(LineEnds);
        return length < 0 ? rest
            : rest[length] == '\r' && length + 1 < rest.Length && rest[length + 1] == '\n' ? rest[..(length + 2)]
            : rest[..(length + 1)];
    }

    // The marker a line begins with: a bullet or up to three digits, then white space and something else.
    private static int MarkerLength(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        var digits = 0;
        while (digits < line.Length && digits <= MostDigits && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        var length = digits + 1;
        var isMarker = digits <= MostDigits && length < line.Length
            && (digits > 0 ? line[digits] is '.' or ')' : line[0] is '-' or '–' or '•' or '*')
            && CharacterRules.IsSpace(line[length])
            && !line[length..].IsWhiteSpace();
        return isMarker ? length : 0;
    }

    private static string Trimmed(ReadOnlySpan<char> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && CharacterRules.IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && CharacterRules.IsSpace(text[end - 1]))
        {
            end--;
        }

        return ValueText.Collapse(text[start..end].ToString());
    }
}
