// Builds the blocks of a letter from parsed markup.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Documents.Markup.Source;
using ImrDocs.Documents.Markup.Syntax;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;
using Markdig.Syntax;
using Block = ImrDocs.Documents.Tree.Block;
using MarkdigList = Markdig.Syntax.ListBlock;
using ListBlock = ImrDocs.Documents.Tree.ListBlock;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>Walks parsed markup and builds title, page furniture and body of one letter.</summary>
internal sealed class DocumentBuilder
{
    private readonly MarkedText _text;
    private readonly ProblemList _problems;
    private readonly InlineReader _inlines;
    private readonly TableBuilder _tables;
    private readonly ContainerBuilder _containers;

    public DocumentBuilder(MarkedText text, StyleSheet styles, ProblemList problems)
    {
        _text = text;
        _problems = problems;
        _inlines = new InlineReader(text, problems);
        _tables = new TableBuilder(text, _inlines, problems);
        _containers = new ContainerBuilder(this, text, styles, problems);
    }

    public string? Title => _containers.Title;

    public PageFurniture Furniture => _containers.Furniture;

    public ImmutableArray<Block> Body { get; private set; } = [];

    /// <summary>Builds the letter.</summary>
    public void Build(MarkdownDocument document) => Body = BuildBlocks(document, Scope.Root);

    /// <summary>Builds the blocks inside a container; those made only of empty values vanish.</summary>
    public ImmutableArray<Block> BuildBlocks(ContainerBlock parent, Scope scope)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(parent.Count);
        AddBlocks(parent, scope, blocks);
        return blocks.DrainToImmutable();
    }

    /// <summary>Adds the blocks inside a container to others.</summary>
    public void AddBlocks(ContainerBlock parent, Scope scope, ImmutableArray<Block>.Builder blocks)
    {
        foreach (var block in parent)
        {
            AddBlock(block, scope, blocks);
        }
    }

    /// <summary>Reads a paragraph as inlines; anything else is reported as misplaced in its container.</summary>
    public ImmutableArray<Inline> ReadLines(Markdig.Syntax.Block block, InlinePlace place, string container)
    {
        if (block is ParagraphBlock paragraph)
        {
            return _inlines.Read(paragraph, place);
        }

        _problems.Add(MarkupDiagnostics.ContainerPlace, PlaceOf(block), $"Something other than lines of text stands in '{container}'");
        return [];
    }

    private void AddBlock(Markdig.Syntax.Block block, Scope scope, ImmutableArray<Block>.Builder blocks)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                AddParagraph(paragraph, scope, StyleNames.Body, blocks);
                break;
            case HeadingBlock heading:
                AddHeading(heading, scope, blocks);
                break;
            case MarkdigList list:
                AddList(list, scope, blocks);
                break;
            case TableBlock table:
                _tables.AddTables(table, scope, blocks);
                break;
            case FenceBlock fence:
                _containers.AddContainer(fence, scope, blocks);
                break;
            case ThematicBreakBlock rule:
                _problems.Add(MarkupDiagnostics.ThematicBreak, PlaceOf(rule), "Letters have no thematic breaks");
                break;
        }
    }

    private void AddParagraph(ParagraphBlock paragraph, Scope scope, string style, ImmutableArray<Block>.Builder blocks)
    {
        if (PictureReader.TryRead(paragraph, _text, _problems, scope.Alignment, out var picture))
        {
            blocks.Add(picture);
            return;
        }

        var inlines = _inlines.Read(paragraph, InlinePlace.Paragraph);
        if (!inlines.IsEmpty)
        {
            blocks.Add(new Paragraph(inlines, scope.Format(style), PlaceOf(paragraph)));
        }

        if (_inlines.Prose is { Rest.IsEmpty: false } prose)
        {
            ProseBlocks.Add(prose, scope, style, blocks);
        }
    }

    private void AddHeading(HeadingBlock heading, Scope scope, ImmutableArray<Block>.Builder blocks)
    {
        var inlines = _inlines.Read(heading, InlinePlace.Line);
        if (!inlines.IsEmpty)
        {
            blocks.Add(new Heading(heading.Level, inlines, scope.Format(StyleNames.Heading(heading.Level)), PlaceOf(heading)));
        }
    }

    private void AddList(MarkdigList list, Scope scope, ImmutableArray<Block>.Builder blocks)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>(list.Count);
        var inside = scope with { IsFlow = false };
        var number = list.IsOrdered && long.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var first) ? first : 1;
        foreach (var child in list)
        {
            var content = ImmutableArray.CreateBuilder<Block>();
            foreach (var block in (ListItemBlock)child)
            {
                if (block is ParagraphBlock paragraph)
                {
                    AddParagraph(paragraph, inside, StyleNames.ListItem, content);
                }
                else
                {
                    AddBlock(block, inside, content);
                }
            }

            if (content.Count > 0)
            {
                var marker = list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}{list.OrderedDelimiter}") : "•";
                items.Add(new ListItem(marker, content.DrainToImmutable(), PlaceOf(child)));
            }
        }

        if (items.Count > 0)
        {
            blocks.Add(new ListBlock(list.IsOrdered ? ListKind.Numbered : ListKind.Bullet, items.DrainToImmutable(), PlaceOf(list)));
        }
    }

    private Origin PlaceOf(Markdig.Syntax.Block block) =>
        _text.OriginAt(block.Span.Start, block.Span.Length) with { Data = null };
}
