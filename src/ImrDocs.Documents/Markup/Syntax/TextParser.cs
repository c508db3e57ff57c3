// Paragraphs.
using Markdig.Parsers;
using Markdig.Syntax;

namespace ImrDocs.Documents.Markup.Syntax;

/// <summary>
/// Reads paragraphs without the two things CommonMark hides in them: setext headings and, found when a paragraph is
/// closed, reference definitions.
/// </summary>
internal sealed class TextParser : ParagraphBlockParser
{
    public TextParser() => ParseSetextHeadings = false;

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is ParagraphBlock paragraph)
        {
            var lines = paragraph.Lines.Lines.AsSpan(0, paragraph.Lines.Count);
            for (var i = 0; i < lines.Length; i++)
            {
                lines[i].Slice.TrimStart();
            }

            lines[^1].Slice.TrimEnd();
        }

        return true;
    }
}
