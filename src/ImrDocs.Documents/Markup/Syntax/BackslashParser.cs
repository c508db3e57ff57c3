// Escapes and hard line breaks.
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ImrDocs.Documents.Markup.Syntax;

/// <summary>A backslash at the end of a block, where there is no line to break.</summary>
internal sealed class StrayBackslash : LeafInline;

/// <summary>
/// Reads backslashes: before ASCII punctuation they make it text (CommonMark 0.31, 2.4), at the end of a line they
/// break it (6.7), before anything else they are text themselves.
/// </summary>
internal sealed class BackslashParser : InlineParser
{
    public BackslashParser() => OpeningCharacters = ['\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        var next = slice.PeekChar();
        if (start == slice.End)
        {
            processor.Inline = new StrayBackslash().At(processor, start, 1);
            slice.Start++;
            return true;
        }

        if (next is '\n' or '\r')
        {
            processor.Inline = new LineBreakInline { IsHard = true, IsBackslash = true }.At(processor, start, 2);
            slice.Start += 2;
            return true;
        }

        if (!next.IsAsciiPunctuation())
        {
            return false;
        }

        processor.Inline = new LiteralInline(new StringSlice(slice.Text, start + 1, start + 1)) { IsFirstCharacterEscaped = true }
            .At(processor, start, 2);
        slice.Start += 2;
        return true;
    }
}
