// The Markdig pipeline of letter markup.
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace ImrDocs.Documents.Markup.Syntax;

/// <summary>
/// Letter markup as Markdig parsers. Of CommonMark, Markdig reads paragraphs, ATX headings, lists, text and line
/// breaks. Emphasis and links are read by parsers of our own because CommonMark decides about <c>**Label:**</c> by
/// the character behind it, which may be a value, and because theirs leave a flat list: no nesting, linear time on
/// any input. Quotations, code, HTML, entities, automatic links, setext headings and reference definitions are off.
/// </summary>
internal static class LetterSyntax
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Parses marked text; null when a line begins with so many list markers that Markdig refuses their nesting.</summary>
    public static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException refusal) when (refusal.GetType() == typeof(ArgumentException))
        {
            // Markdig's only refusal: MarkdownPipeline.MaximumNestingDepth.
            return null;
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange([new FenceParser(), new TableParser(), new HeadingBlockParser(), new ListBlockParser(), new TextParser()]);
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange([new ValueParser(), new EmphasisParser(), new BracketParser(), new BackslashParser(), new LineBreakInlineParser()]);
        return builder.Build();
    }
}
