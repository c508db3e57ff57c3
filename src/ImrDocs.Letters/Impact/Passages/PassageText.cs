// Puts the text of a passage together.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;

namespace ImrDocs.Letters.Impact.Passages;

/// <summary>Gathers the inlines of one passage after another: most of them turn out to be the same, so they cost little.</summary>
internal sealed class PassageText
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<PassagePiece>.Builder _pieces = ImmutableArray.CreateBuilder<PassagePiece>();
    private Emphasis _emphasis;

    /// <summary>Adds words of the template.</summary>
    public PassageText Add(string words) => Add(words, null);

    /// <summary>Adds inlines.</summary>
    public PassageText Add(ImmutableArray<Inline> inlines)
    {
        AddInside(inlines);
        Emphasize(Emphasis.None);
        return this;
    }

    /// <summary>The passage; the next one begins empty.</summary>
    public Passage ToPassage(string role, SourceSpan? place)
    {
        var passage = new Passage(role, _text.ToString(), _pieces.DrainToImmutable(), place);
        _text.Clear();
        return passage;
    }

    private void AddInside(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline run:
                    Emphasize(run.Emphasis);
                    Add(run.Text, run.Origin.Data);
                    break;
                case LineBreak:
                    Add("\n");
                    break;
                case Field field:
                    Emphasize(field.Emphasis);
                    Add(field.Kind == FieldKind.PageNumber ? "[#page]" : "[#pages]");
                    break;
                case Link link:
                    AddInside(link.Inlines);
                    Add(" <");
                    Add(link.Target, link.Origin.Data);
                    Add(">");
                    break;
            }
        }
    }

    private PassageText Add(string words, DataOrigin? data)
    {
        if (words.Length > 0)
        {
            _pieces.Add(new PassagePiece(_text.Length, _text.Length + words.Length, data));
            _text.Append(words);
        }

        return this;
    }

    // Stars stand where emphasis changes.
    private void Emphasize(Emphasis emphasis)
    {
        Add((emphasis ^ _emphasis) switch { Emphasis.None => "", Emphasis.Italic => "*", Emphasis.Bold => "**", _ => "***" });
        _emphasis = emphasis;
    }
}
