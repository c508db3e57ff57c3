// Collects the inlines of a block: merges text of one origin, collapses white space, trims line ends.
using System.Collections.Immutable;
using ImrDocs.Documents.Markup.Source;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>
/// Writes inlines one after another. Template text of one segment and one emphasis becomes one inline whose span
/// begins and ends with its first and last character; of white space that meets, one space stays, with the text
/// before it. Lines on which every value is empty and nothing else stands vanish.
/// </summary>
internal sealed class RunWriter(MarkedText text)
{
    private readonly List<Inline> _inlines = [];
    private readonly LiteralRun _run = new(text);
    private bool _atSpace = true;
    private int _lineStart;
    private bool _lineHasValue;
    private bool _lineHasText;
    private bool _lineHasValueText;
    private TextInline? _owedSpace;

    /// <summary>How many inlines there are; what is written next begins a new one.</summary>
    public int Mark()
    {
        Flush();
        return _inlines.Count;
    }

    /// <summary>Writes a stretch of the marked text that comes from literals; it may span several of them.</summary>
    public void WriteLiteral(int offset, ReadOnlySpan<char> characters, Emphasis emphasis)
    {
        while (characters.Length > 0)
        {
            var (segment, start, pieceEnd) = text.PieceAt(offset);
            var length = Math.Min(characters.Length, pieceEnd - offset);
            if (!_run.Continues(segment, emphasis))
            {
                Flush();
                _run.Begin(segment, emphasis);
            }

            Append(characters[..length], start);
            offset += length;
            characters = characters[length..];
        }
    }

    /// <summary>Writes a value that has been normalized.</summary>
    public void WriteValue(string value, Emphasis emphasis, Origin origin)
    {
        Flush();
        _lineHasValue = true;
        var visible = value.Trim(' ');
        if (visible.Length > 0)
        {
            var begins = value[0] == ' ' && !_atSpace;
            PaySpace(alreadyThere: begins);
            _inlines.Add(new TextInline(begins ? " " + visible : visible, emphasis, IsValue: true, origin));
            _atSpace = false;
            _lineHasText = true;
            _lineHasValueText = true;
        }

        // The space a value ends with is needed only if the template has none there.
        _owedSpace ??= value is [.., ' '] && !_atSpace ? new TextInline(" ", emphasis, IsValue: true, origin) : null;
    }

    /// <summary>Writes a page field.</summary>
    public void WriteField(Field field)
    {
        Flush();
        PaySpace(alreadyThere: false);
        _inlines.Add(field);
        _atSpace = false;
        _lineHasText = true;
    }

    /// <summary>Makes the inlines from a mark on the content of a link.</summary>
    public void WrapFrom(int mark, Func<ImmutableArray<Inline>, Inline> wrap)
    {
        Flush();
        mark = Math.Min(mark, _inlines.Count);
        if (mark < _inlines.Count)
        {
            var content = _inlines[mark..].ToImmutableArray();
            _inlines.RemoveRange(mark, _inlines.Count - mark);
            _inlines.Add(wrap(content));
        }
    }

    /// <summary>Ends a line.</summary>
    /// <param name="origin">Where the break stands.</param>
    /// <param name="dropIfEmptyValues">Whether a line with words of the template vanishes too when all its values are empty.</param>
    public void BreakLine(Origin origin, bool dropIfEmptyValues)
    {
        Flush();
        if (!DropEmptyLine(dropIfEmptyValues))
        {
            TrimEnd();
            _inlines.Add(new LineBreak(origin));
        }

        StartLine();
    }

    /// <summary>Ends the block and gives its inlines, ready for the next block.</summary>
    public ImmutableArray<Inline> Finish(bool dropIfEmptyValues)
    {
        Flush();
        if (DropEmptyLine(dropIfEmptyValues) && _inlines.Count > 0)
        {
            _inlines.RemoveAt(_inlines.Count - 1);
        }

        TrimEnd();
        var result = _inlines.TrueForAll(inline => inline is LineBreak) ? [] : _inlines.ToImmutableArray();
        _inlines.Clear();
        StartLine();
        return result;
    }

    private void StartLine()
    {
        _lineStart = _inlines.Count;
        _atSpace = true;
        _owedSpace = null;
        _lineHasValue = _lineHasText = _lineHasValueText = false;
    }

    private bool DropEmptyLine(bool dropIfEmptyValues)
    {
        if (!_lineHasValue || (dropIfEmptyValues ? _lineHasValueText : _lineHasText))
        {
            return false;
        }

        _inlines.RemoveRange(_lineStart, _inlines.Count - _lineStart);
        return true;
    }

    private void Append(ReadOnlySpan<char> characters, int start)
    {
        if (!CharacterRules.IsCollapsed(characters))
        {
            for (var i = 0; i < characters.Length; i++)
            {
                AppendCollapsed(CharacterRules.IsSpace(characters[i]) ? " " : characters.Slice(i, 1), start + i);
            }
        }
        else
        {
            AppendCollapsed(characters, start);
        }
    }

    // Text whose white space is single spaces: only where it begins can one be too many.
    private void AppendCollapsed(ReadOnlySpan<char> characters, int start)
    {
        PaySpace(alreadyThere: characters[0] == ' ');
        if (_atSpace && characters[0] == ' ')
        {
            characters = characters[1..];
            start++;
        }

        if (characters.Length > 0)
        {
            _run.Append(characters, start);
            _atSpace = characters[^1] == ' ';
            _lineHasText |= characters.Length > 1 || !_atSpace;
        }
    }

    private void PaySpace(bool alreadyThere)
    {
        if (_owedSpace is { } space)
        {
            _owedSpace = null;
            if (!alreadyThere && _inlines[^1] is TextInline last && last.Origin == space.Origin)
            {
                _inlines[^1] = last with { Text = last.Text + " " };
            }
            else if (!alreadyThere)
            {
                _inlines.Add(space);
            }
        }
    }

    private void Flush()
    {
        if (_run.Take() is { } inline)
        {
            _inlines.Add(inline);
        }
    }

    // A line ends with its last visible character.
    private void TrimEnd()
    {
        if (_inlines.Count > _lineStart && Trimmed(_inlines[^1]) is var trimmed && !ReferenceEquals(trimmed, _inlines[^1]))
        {
            _inlines.RemoveAt(_inlines.Count - 1);
            if (trimmed is not null)
            {
                _inlines.Add(trimmed);
            }
        }
    }

    private Inline? Trimmed(Inline inline)
    {
        switch (inline)
        {
            case TextInline { Text: [.., ' '] } run:
                var kept = run.Text[..^1];
                var span = run.Origin.Span;
                return kept.Length == 0 ? null
                    : run.IsValue ? run with { Text = kept }
                    : run with { Text = kept, Origin = run.Origin with { Span = span with { Length = _run.VisibleEnd - span.Start } } };
            case Link { Inlines: [.., var last] } link when Trimmed(last) is var trimmed && !ReferenceEquals(trimmed, last):
                var rest = link.Inlines.RemoveAt(link.Inlines.Length - 1);
                rest = trimmed is null ? rest : rest.Add(trimmed);
                return rest.IsEmpty ? null : link with { Inlines = rest };
            default:
                return inline;
        }
    }
}
