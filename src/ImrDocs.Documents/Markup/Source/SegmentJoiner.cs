// Joins literals and the markers of values into one text.
using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Documents.Markup.Source;

/// <summary>Joins segments; refuses the characters of literals that cannot stand in a letter or would pass for markers.</summary>
internal static class SegmentJoiner
{
    private const char Replacement = '\uFFFD';

    public static JoinedText Join(ImmutableArray<Segment> segments, ProblemList problems)
    {
        var capacity = 0;
        foreach (ref readonly var segment in segments.AsSpan())
        {
            capacity += segment.Kind == SegmentKind.Literal ? segment.AsSpan().Length : Marker.MaximumLength;
        }

        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 1));
        var pieces = new List<Piece>(segments.Length);
        var length = 0;
        for (var index = 0; index < segments.Length; index++)
        {
            var segment = segments[index];
            if (segment.Kind != SegmentKind.Literal)
            {
                pieces.Add(new Piece(length, index, 0));
                length += Marker.Write(index, buffer.AsSpan(length));
                continue;
            }

            var text = segment.AsSpan();
            if (text.Length > 0)
            {
                pieces.Add(new Piece(length, index, 0));
                text.CopyTo(buffer.AsSpan(length));
                ReplaceRefused(buffer.AsSpan(length, text.Length), segment.Origin, problems);
                length += text.Length;
            }
        }

        return new JoinedText(buffer, length, pieces);
    }

    // The marks of values are private-use characters.
    private static void ReplaceRefused(Span<char> text, Origin origin, ProblemList problems)
    {
        if (CharacterRules.IsSurelyAllowed(text))
        {
            return;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (CharacterRules.IsRefused(text[i]) || text[i] is >= '\uE000' and <= '\uF8FF')
            {
                var place = origin with { Span = origin.Span with { Start = origin.Span.Start + i, Length = 1 } };
                var message = string.Create(CultureInfo.InvariantCulture, $"A template cannot contain U+{(int)text[i]:X4}");
                problems.Add(MarkupDiagnostics.TemplateCharacter, place, message);
                text[i] = Replacement;
            }
        }
    }
}
