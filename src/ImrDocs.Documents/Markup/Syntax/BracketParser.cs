// Links, pictures and page fields.
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ImrDocs.Documents.Markup.Syntax;

/// <summary>A <c>[</c> or <c>![</c>: text, unless <see cref="Close"/> is set.</summary>
internal sealed class OpenBracket : LeafInline
{
    public required bool IsPicture { get; init; }

    /// <summary>The end of the link or picture that begins here.</summary>
    public CloseBracket? Close { get; set; }
}

/// <summary>The <c>](target)</c> of a link or picture.</summary>
/// <param name="target">Its target, with the marks of values.</param>
/// <param name="isPicture">Whether it ends a picture.</param>
internal sealed class CloseBracket(StringSlice target, bool isPicture) : LeafInline
{
    public StringSlice Target { get; } = target;

    public bool IsPicture { get; } = isPicture;
}

/// <summary>A <c>](</c> behind an open bracket that no <c>)</c> ends properly.</summary>
internal sealed class BrokenTarget : LeafInline;

/// <summary>A page field such as <c>[#page]</c>.</summary>
/// <param name="name">Its name, such as <c>page</c>.</param>
internal sealed class FieldInline(StringSlice name) : LeafInline
{
    public StringSlice Name { get; } = name;
}

/// <summary>Pairs brackets with targets; brackets without are text. A link's text holds no further link.</summary>
internal sealed class BracketParser : InlineParser
{
    public BracketParser() => OpeningCharacters = ['[', ']', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice) => slice.CurrentChar switch
    {
        '[' => MatchField(processor, ref slice) || Open(processor, ref slice, isPicture: false),
        '!' => slice.PeekChar() == '[' && Open(processor, ref slice, isPicture: true),
        _ => Close(processor, ref slice),
    };

    private static bool MatchField(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.Length < 2 || text[1] != '#')
        {
            return false;
        }

        var end = 2;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        if (end == 2 || end == text.Length || text[end] != ']')
        {
            return false;
        }

        var name = new StringSlice(slice.Text, slice.Start + 2, slice.Start + end - 1);
        processor.Inline = new FieldInline(name).At(processor, slice.Start, end + 1);
        slice.Start += end + 1;
        return true;
    }

    private bool Open(InlineProcessor processor, ref StringSlice slice, bool isPicture)
    {
        var length = isPicture ? 2 : 1;
        var open = new OpenBracket { IsPicture = isPicture }.At(processor, slice.Start, length);
        OpenBrackets(processor).Push(open);
        processor.Inline = open;
        slice.Start += length;
        return true;
    }

    private bool Close(InlineProcessor processor, ref StringSlice slice)
    {
        var brackets = OpenBrackets(processor);
        if (!brackets.TryPop(out var open) || slice.PeekChar() != '(')
        {
            return false;
        }

        var start = slice.Start + 2;
        var end = TargetEnd(slice, start);
        if (end < 0)
        {
            processor.Inline = new BrokenTarget().At(processor, slice.Start, 2);
            slice.Start += 2;
            return true;
        }

        brackets.Clear();
        var close = new CloseBracket(new StringSlice(slice.Text, start, end - 1), open.IsPicture).At(processor, slice.Start, end + 1 - slice.Start);
        open.Close = close;
        processor.Inline = close;
        slice.Start = end + 1;
        return true;
    }

    // A target has no white space, quotes or brackets; its parentheses are balanced.
    private static int TargetEnd(in StringSlice slice, int start)
    {
        var depth = 0;
        for (var i = start; i <= slice.End; i++)
        {
            switch (slice.Text[i])
            {
                case '(':
                    depth++;
                    break;
                case ')' when depth-- == 0:
                    return i;
                case <= ' ' or '[' or ']' or '<' or '>' or '"' or '\\':
                    return -1;
            }
        }

        return -1;
    }

    private Stack<OpenBracket> OpenBrackets(InlineProcessor processor) =>
        processor.GetParserState(this, static () => new Stack<OpenBracket>());
}
