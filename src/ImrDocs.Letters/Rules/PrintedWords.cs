// Inlines as words to look for phrases in.
using System.Text;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Letters.Rules;

/// <summary>Puts inlines into words to look for phrases in: one space between words, page numbers as the markup writes them.</summary>
internal static class PrintedWords
{
    /// <summary>The words of inlines, a link's being listed behind it.</summary>
    public static string Of(IEnumerable<Inline> inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline run:
                    Append(words, run.Text);
                    break;
                case Field field:
                    Append(words, field.Kind == FieldKind.PageNumber ? "[#page]" : "[#pages]");
                    break;
                case LineBreak:
                    Append(words, " ");
                    break;
            }
        }

        return words.ToString();
    }

    private static void Append(StringBuilder words, string text)
    {
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                words.Append(character);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }
    }
}
