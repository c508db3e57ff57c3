// The lines of a printed document tree.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;

namespace ImrDocs.Documents.Writers;

/// <summary>Collects indented lines; inline text stands behind a colon, or with origins below it.</summary>
internal sealed class TreeLines(bool withOrigins)
{
    private const int IndentWidth = 2;
    private readonly StringBuilder _text = new();
    private Emphasis _emphasis;

    public void Add(int depth, string line) => _text.Append(' ', depth * IndentWidth).Append(line).Append('\n');

    public void Add(int depth, string name, ImmutableArray<Inline> inlines)
    {
        if (withOrigins)
        {
            Add(depth, name);
            foreach (var inline in inlines)
            {
                AddWithOrigin(depth + 1, inline);
            }

            return;
        }

        _text.Append(' ', depth * IndentWidth).Append(name).Append(": ");
        Write(inlines);
        while (_text[^1] == ' ')
        {
            _text.Length--;
        }

        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();

    private void AddWithOrigin(int depth, Inline inline)
    {
        _text.Append(' ', depth * IndentWidth);
        if (inline is Link link)
        {
            _text.Append("link ").Append(link.Target);
            AddOrigin(link.Origin);
            foreach (var inner in link.Inlines)
            {
                AddWithOrigin(depth + 1, inner);
            }

            return;
        }

        Write([inline]);
        AddOrigin(inline.Origin);
    }

    private void AddOrigin(Origin origin)
    {
        _text.Append("  @ ").Append(origin.Span.ToString());
        if (origin.Data is { } data)
        {
            _text.Append(" <- ").AppendJoin(", ", data.Paths);
        }

        _text.Append('\n');
    }

    private void Write(ImmutableArray<Inline> inlines)
    {
        WriteInside(inlines);
        Emphasize(Emphasis.None);
    }

    private void WriteInside(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline run:
                    Emphasize(run.Emphasis);
                    _text.Append(run.IsValue ? "‹" : "").Append(run.Text.Replace('\u00A0', '⍽')).Append(run.IsValue ? "›" : "");
                    break;
                case LineBreak:
                    _text.Append('⏎');
                    break;
                case Link link:
                    Emphasize(link.Inlines is [TextInline first, ..] ? first.Emphasis : Emphasis.None);
                    _text.Append('[');
                    WriteInside(link.Inlines);
                    _text.Append("](").Append(link.Target).Append(')');
                    break;
                case Field field:
                    Emphasize(field.Emphasis);
                    _text.Append(field.Kind == FieldKind.PageNumber ? "[#page]" : "[#pages]");
                    break;
            }
        }
    }

    // Stars stand where emphasis changes.
    private void Emphasize(Emphasis emphasis)
    {
        var change = emphasis ^ _emphasis;
        _text.Append(change switch { Emphasis.None => "", Emphasis.Italic => "*", Emphasis.Bold => "**", _ => "***" });
        _emphasis = emphasis;
    }
}
