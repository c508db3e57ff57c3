// Breaks paragraphs into lines.
namespace ImrDocs.Rendering.Layout.Lines;

/// <summary>
/// Greedy line breaking at spaces. A hyphen or a dash is no place to break while its word fits on a line of its own, so
/// that words read from a page are whole words; only a word wider than the line is broken, behind punctuation where it
/// has some, else between any two clusters. Linear in the length of the text.
/// </summary>
internal sealed class LineBreaker(ShapedText text)
{
    /// <summary>Appends the lines of a range.</summary>
    /// <param name="range">The paragraph.</param>
    /// <param name="width">Width of a line in EMU.</param>
    /// <param name="lines">Takes the lines.</param>
    /// <returns>Whether every line holds; else some line has a single character that is wider than the line.</returns>
    public bool Break(TextRange range, int width, List<Line> lines)
    {
        var fits = true;
        var stretch = range.FirstStretch;
        for (var start = range.Start; start < range.End;)
        {
            var line = Next(start, range.End, stretch, width, ref fits);
            lines.Add(line);
            start = line.End;
            while (stretch < text.Stretches.Length && text.Stretches[stretch].End <= start)
            {
                stretch++;
            }
        }

        return fits;
    }

    private Line Next(int start, int end, int stretch, int width, ref bool fits)
    {
        var pen = new Pen(text, start, stretch);
        var visible = 0L;
        var breakEnd = -1;
        var breakWidth = 0L;
        for (var i = start; i < end;)
        {
            var character = text.Character(i);
            if (character == CharacterClass.LineEnd)
            {
                return new Line(start, i + 1, (int)visible, stretch);
            }

            if (IsBreak(character))
            {
                i++;
                breakEnd = visible > 0 ? i : -1;
                breakWidth = visible;
                continue;
            }

            var wordEnd = WordEnd(i, end);
            var reached = pen.MoveBehind(wordEnd - 1);
            if (reached <= width)
            {
                visible = reached;
                i = wordEnd;
                continue;
            }

            var atSpace = new Line(start, breakEnd, (int)breakWidth, stretch);
            return breakEnd >= 0 && new Pen(text, i, stretch).MoveBehind(wordEnd - 1) <= width
                ? atSpace
                : BreakInside(atSpace, Overflow(start, i, stretch, width), end, ref fits);
        }

        return new Line(start, end, (int)visible, stretch);
    }

    private int WordEnd(int start, int end)
    {
        var length = text.Characters(start, end).IndexOfAny(' ', CharacterClass.ZeroWidthSpace, CharacterClass.LineEnd);
        return length < 0 ? end : start + length;
    }

    /// <summary>The first unit of a word that reaches behind the line's end.</summary>
    private int Overflow(int lineStart, int wordStart, int stretch, int width)
    {
        var pen = new Pen(text, lineStart, stretch);
        var at = wordStart;
        while (pen.MoveBehind(at) <= width)
        {
            at++;
        }

        return at;
    }

    /// <summary>The word that reaches behind the line's end at <paramref name="overflow"/> is wider than a whole line.</summary>
    private Line BreakInside(Line atSpace, int overflow, int end, ref bool fits)
    {
        var wordStart = Math.Max(atSpace.Start, atSpace.End);
        var beginsLine = atSpace.End < 0;
        var at = BehindPunctuation(wordStart, overflow, beginsLine);
        if (at < 0 && !beginsLine)
        {
            return atSpace;
        }

        if (at < 0)
        {
            at = overflow;
            while (at > wordStart && !text.IsClusterStart(at))
            {
                at--;
            }
        }

        if (at <= wordStart)
        {
            fits = false;
            at = wordStart + 1;
            while (at < end && !text.IsClusterStart(at))
            {
                at++;
            }
        }

        return new Line(atSpace.Start, at, WidthOf(atSpace.Start, at, atSpace.FirstStretch), atSpace.FirstStretch);
    }

    /// <summary>The last place up to <paramref name="limit"/> behind punctuation inside the word; -1 when there is none.</summary>
    private int BehindPunctuation(int wordStart, int limit, bool beginsLine)
    {
        for (var at = limit; at > wordStart + 1; at--)
        {
            if (CharacterClass.BreaksLongWord(text.Character(at - 1))
                && !CharacterClass.BreaksLongWord(text.Character(at))
                && text.IsClusterStart(at)
                && (beginsLine || !EndsScheme(at)))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Other text that ends in <c>https://</c> would look as if the address were missing.</summary>
    private bool EndsScheme(int at) =>
        at >= 3 && text.Character(at - 1) == '/' && text.Character(at - 2) == '/' && text.Character(at - 3) == ':';

    private int WidthOf(int start, int end, int stretch)
    {
        var pen = new Pen(text, start, stretch);
        return (int)pen.MoveBehind(end - 1);
    }

    private static bool IsBreak(char character) => character is ' ' or CharacterClass.ZeroWidthSpace;

    /// <summary>Measures a line from its start, each stretch rounded as its run will be.</summary>
    private struct Pen(ShapedText text, int start, int stretch)
    {
        private int _stretch = stretch;
        private long _before;

        /// <summary>Width in EMU from the start to behind a unit that belongs to a stretch; units may only grow.</summary>
        public long MoveBehind(int index)
        {
            var stretches = text.Stretches;
            ref readonly var current = ref stretches[_stretch];
            while (current.End <= index)
            {
                if (current.End > start)
                {
                    _before += Measure(current, current.End);
                }

                current = ref stretches[++_stretch];
            }

            return _before + Measure(current, index + 1);
        }

        private readonly long Measure(in Stretch current, int end) =>
            current.ToEmu(text.Width(current.Font, Math.Max(start, current.Start), end));
    }
}
