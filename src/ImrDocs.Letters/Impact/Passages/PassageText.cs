// Puts the text of a passage together.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Letters.Impact.Passages;

/// <summary>Gathers the inlines of a passage.</summary>
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

    /// <summary>The passage.</summary>
    public Passage ToPassage(string role, Text.SourceSpan? place) => new(role, _text.ToString(), _pieces.DrainToImmutable(), place);

    private void AddInside(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline run:
                    Emphasize(run.Emphasis);
                    Add(run.Text, run.IsValue ? PassagePiece.NameOf(run.Origin) : null);
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
                    Add(link.Target, link.Origin.Data is null ? null : PassagePiece.NameOf(link.Origin));
                    Add(">");
                    break;
            }
        }
    }

    private PassageText Add(string words, string? data)
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
