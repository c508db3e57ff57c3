// Reads the inline text of one block.
using System.Collections.Immutable;
using ImrDocs.Documents.Markup.Source;
using ImrDocs.Documents.Markup.Syntax;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Inline = ImrDocs.Documents.Tree.Inline;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>What kind of block inline text is read for.</summary>
internal enum InlinePlace
{
    /// <summary>A paragraph: prose may end it.</summary>
    Paragraph,

    /// <summary>A heading, a cell or a title: prose may not stand there.</summary>
    Line,

    /// <summary>An address: every line is a hard line, and lines whose values are all empty vanish.</summary>
    Address,
}

/// <summary>Turns the inlines of a parsed block into those of the document.</summary>
internal sealed class InlineReader(MarkedText text, ProblemList problems)
{
    private const int MostMarksShown = 40;
    private const int ShortestBlank = 3;

    private readonly RunWriter _writer = new(text);
    private readonly EmphasisState _emphasis = new();
    private readonly LinkReader _links = new(text, problems);
    private readonly ForeignMarkup _foreign = new(text, problems);
    private readonly Stack<int> _linkMarks = new();

    /// <summary>The prose that ended the block read last, without its first paragraph; empty when there was none.</summary>
    public Prose? Prose { get; private set; }

    /// <summary>Reads a block's inlines; none when the block has only empty values.</summary>
    public ImmutableArray<Inline> Read(LeafBlock block, InlinePlace place)
    {
        Prose = null;
        for (var inline = block.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Read(inline, place);
        }

        while (_emphasis.TryTakeUnpaired(out var offset))
        {
            ReportUnpaired(offset);
        }

        _linkMarks.Clear();
        return _writer.Finish(dropIfEmptyValues: place == InlinePlace.Address);
    }

    private void Read(MarkdigInline inline, InlinePlace place)
    {
        switch (inline)
        {
            case LiteralInline literal:
                ReadLiteral(literal, place);
                break;
            case ValueInline value:
                ReadValue(value, place);
                break;
            case EmphasisMark mark when !_emphasis.Pass(mark):
                ReportUnpaired(mark.Span.Start);
                break;
            case LineBreakInline lineBreak when place == InlinePlace.Address || lineBreak.IsBackslash:
                _writer.BreakLine(text.OriginAt(lineBreak.Span.Start, 1), dropIfEmptyValues: place == InlinePlace.Address);
                break;
            case LineBreakInline lineBreak:
                _writer.WriteLiteral(lineBreak.Span.Start, " ", _emphasis.Current);
                break;
            case OpenBracket { Close: null } open:
                _writer.WriteLiteral(open.Span.Start, open.IsPicture ? "![" : "[", _emphasis.Current);
                break;
            case OpenBracket { IsPicture: true, Close: { } close } open:
                var picture = text.OriginAt(open.Span.Start, close.Span.End + 1 - open.Span.Start);
                problems.Add(MarkupDiagnostics.PicturePlace, picture, "A picture stands among text");
                break;
            case OpenBracket open:
                _linkMarks.Push(_writer.Mark());
                _linkMarks.Push(open.Span.Start);
                break;
            case CloseBracket { IsPicture: false } close:
                CloseLink(close);
                break;
            case FieldInline field:
                ReadField(field);
                break;
            case BrokenTarget broken:
                problems.Add(MarkupDiagnostics.BrokenLink, text.OriginAt(broken.Span.Start, broken.Span.Length), "The link target has no proper end");
                break;
            case StrayBackslash stray:
                problems.Add(MarkupDiagnostics.StrayBackslash, text.OriginAt(stray.Span.Start, 1), "A backslash ends the block, where there is no line to break");
                break;
        }
    }

    private void ReadLiteral(LiteralInline literal, InlinePlace place)
    {
        // An escaped character's backslash is in the span but not in the content.
        var content = literal.Content.AsSpan();
        var start = literal.Span.End + 1 - content.Length;
        var unescaped = literal.IsFirstCharacterEscaped ? 1 : 0;
        var beginsLine = place == InlinePlace.Paragraph && literal.PreviousSibling is null or LineBreakInline;
        _foreign.Check(content[unescaped..], start + unescaped, beginsLine && unescaped == 0, isBeforeValue: literal.NextSibling is ValueInline);
        _writer.WriteLiteral(start, content, _emphasis.Current);
    }

    private void ReadValue(ValueInline inline, InlinePlace place)
    {
        var segment = text.Segments[inline.Segment];
        if (segment.Kind == SegmentKind.Prose)
        {
            if (place == InlinePlace.Paragraph && inline.NextSibling is null)
            {
                Prose = ProseReader.Read(segment.ToString(), segment.Origin, problems);
                _writer.WriteValue(Prose.FirstParagraph, _emphasis.Current, segment.Origin);
                return;
            }

            var message = place == InlinePlace.Paragraph ? "Prose is followed by something in its paragraph" : "Prose stands in a heading, a table cell, a title or an address";
            problems.Add(MarkupDiagnostics.ProsePlace, segment.Origin, message);
        }

        _writer.WriteValue(ValueText.Normalize(segment.ToString(), segment.Origin, problems), _emphasis.Current, segment.Origin);
    }

    private void CloseLink(CloseBracket close)
    {
        var start = _linkMarks.Pop();
        var mark = _linkMarks.Pop();
        if (_links.ReadTarget(close, start) is ({ } target, var origin))
        {
            _writer.WrapFrom(mark, content => new Link(target, content, origin));
        }
    }

    private void ReadField(FieldInline field)
    {
        var origin = text.OriginAt(field.Span.Start, field.Span.Length);
        switch (field.Name.AsSpan())
        {
            case "page":
                _writer.WriteField(new Field(FieldKind.PageNumber, _emphasis.Current, origin));
                break;
            case "pages":
                _writer.WriteField(new Field(FieldKind.PageCount, _emphasis.Current, origin));
                break;
            default:
                problems.Add(MarkupDiagnostics.UnknownField, origin, $"There is no field '[#{field.Name}]'");
                break;
        }
    }

    private void ReportUnpaired(int offset)
    {
        var mark = text.Text[offset];
        var end = offset;
        while (end < text.Text.Length && text.Text[end] == mark)
        {
            end++;
        }

        var shown = new string(mark, Math.Min(end - offset, MostMarksShown));
        if (mark == '_' && end - offset >= ShortestBlank)
        {
            problems.Add(MarkupDiagnostics.BlankToFillIn, text.OriginAt(offset, end - offset), $"A blank to fill in, '{shown}', stands in the text");
            return;
        }

        problems.Add(MarkupDiagnostics.UnpairedEmphasis, text.OriginAt(offset, end - offset), $"'{shown}' has no partner in its block");
    }
}
