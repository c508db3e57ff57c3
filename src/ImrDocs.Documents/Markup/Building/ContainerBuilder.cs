// Builds what containers stand for.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Documents.Markup.Source;
using ImrDocs.Documents.Markup.Syntax;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;
using Block = ImrDocs.Documents.Tree.Block;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>Builds containers: layout blocks, and styles for what is inside.</summary>
internal sealed class ContainerBuilder(DocumentBuilder builder, MarkedText text, StyleSheet styles, ProblemList problems)
{
    private readonly FrontMatterReader _frontMatter = new(builder);
    private readonly ScopeReader _scopes = new(styles);

    /// <summary>Text of the <c>title</c> container.</summary>
    public string? Title => _frontMatter.Title;

    /// <summary>What the <c>header</c> and <c>footer</c> containers gave.</summary>
    public PageFurniture Furniture => _frontMatter.Furniture;

    /// <summary>Adds what a container stands for.</summary>
    public void AddContainer(FenceBlock fence, Scope scope, ImmutableArray<Block>.Builder blocks)
    {
        if (!Opens(fence))
        {
            return;
        }

        var arguments = new ContainerArguments(fence, text, problems);
        switch (arguments.Name.Text)
        {
            case "title" or "header" or "footer" or "break" or "frame":
                AddFlowContainer(fence, arguments, scope, blocks);
                break;
            case "keep":
                arguments.End();
                AddKept(fence, scope, blocks);
                break;
            case "columns":
                AddColumns(fence, arguments, scope, blocks);
                break;
            case "column":
                arguments.Report(MarkupDiagnostics.ContainerPlace, arguments.Name, "'column' stands outside 'columns'", null);
                break;
            case "address":
                arguments.End();
                AddAddress(fence, scope, blocks);
                break;
            case "language":
                AddPassage(fence, arguments, scope, blocks);
                break;
            case "statement":
                AddStatement(fence, arguments, scope, blocks);
                break;
            default:
                builder.AddBlocks(fence, _scopes.Read(arguments, scope), blocks);
                break;
        }
    }

    private void AddFlowContainer(FenceBlock fence, ContainerArguments arguments, Scope scope, ImmutableArray<Block>.Builder blocks)
    {
        var name = arguments.Name.Text;
        if (!scope.IsFlow)
        {
            arguments.Report(MarkupDiagnostics.ContainerPlace, arguments.Name, $"'{name}' stands inside a block of the letter", null);
        }
        else if (name == "break")
        {
            arguments.End();
            blocks.Add(new PageBreak(PlaceOf(fence)));
            builder.AddBlocks(fence, scope, blocks);
        }
        else if (name == "frame")
        {
            AddFrame(fence, arguments, scope, blocks);
        }
        else if (name == "title")
        {
            _frontMatter.ReadTitle(fence, arguments);
        }
        else
        {
            _frontMatter.ReadFurniture(fence, arguments);
        }
    }

    private bool Opens(FenceBlock fence)
    {
        if (fence.IsTooDeep)
        {
            problems.Add(MarkupDiagnostics.NestedTooDeeply, PlaceOf(fence), "Too many containers stand around this one");
            return false;
        }

        if (fence.Words.IsEmpty)
        {
            problems.Add(MarkupDiagnostics.StrayFence, PlaceOf(fence), $"No container is open that '{new string(':', Math.Min(fence.Colons, 9))}' could close");
            return false;
        }

        if (!fence.IsClosed)
        {
            problems.Add(MarkupDiagnostics.UnclosedContainer, PlaceOf(fence), "The container is never closed");
        }

        return true;
    }

    private void AddKept(FenceBlock fence, Scope scope, ImmutableArray<Block>.Builder blocks)
    {
        var kept = builder.BuildBlocks(fence, scope with { IsFlow = false });
        if (!kept.IsEmpty)
        {
            blocks.Add(new KeepTogether(kept, PlaceOf(fence)));
        }
    }

    private void AddPassage(FenceBlock fence, ContainerArguments arguments, Scope scope, ImmutableArray<Block>.Builder blocks)
    {
        var language = arguments.TakeLanguage();
        arguments.End();
        var passage = builder.BuildBlocks(fence, scope with { IsFlow = false });
        if (!passage.IsEmpty)
        {
            blocks.Add(new Passage(language, passage, PlaceOf(fence)));
        }
    }

    private void AddStatement(FenceBlock fence, ContainerArguments arguments, Scope scope, ImmutableArray<Block>.Builder blocks)
    {
        var name = arguments.TakeName();
        arguments.End();
        var statement = new Statement(name, PlaceOf(fence));
        foreach (var block in builder.BuildBlocks(fence, scope))
        {
            if (block.Statement is not null)
            {
                arguments.Report(MarkupDiagnostics.ContainerPlace, arguments.Name, "A 'statement' stands inside a 'statement'", null);
            }

            blocks.Add(block with { Statement = statement });
        }
    }

    private void AddFrame(FenceBlock fence, ContainerArguments arguments, Scope scope, ImmutableArray<Block>.Builder blocks)
    {
        var name = arguments.TakeFrame(styles);
        arguments.End();
        var content = builder.BuildBlocks(fence, scope with { IsFlow = false });
        foreach (var block in content)
        {
            if (block is not (Paragraph or AddressBlock or Figure))
            {
                problems.Add(MarkupDiagnostics.ContainerPlace, block.Origin, "Something other than paragraphs, addresses and pictures stands in 'frame'");
            }
        }

        if (name is not null && !content.IsEmpty)
        {
            blocks.Add(new PageFrame(name, content, PlaceOf(fence)));
        }
    }

    private void AddColumns(FenceBlock fence, ContainerArguments arguments, Scope scope, ImmutableArray<Block>.Builder blocks)
    {
        var widths = arguments.TakeNumbers();
        arguments.End();
        var columns = ImmutableArray.CreateBuilder<Column>();
        foreach (var child in fence)
        {
            if (child is not FenceBlock column || !Opens(column))
            {
                problems.Add(MarkupDiagnostics.ContainerPlace, PlaceOf(child), "Something other than a 'column' stands in 'columns'");
                continue;
            }

            var inner = new ContainerArguments(column, text, problems);
            inner.End();
            if (inner.Name.Text != "column")
            {
                inner.Report(MarkupDiagnostics.ContainerPlace, inner.Name, "Something other than a 'column' stands in 'columns'", null);
            }

            var width = columns.Count < widths.Length ? widths[columns.Count] : 1;
            columns.Add(new Column(width, builder.BuildBlocks(column, scope with { IsFlow = false })));
        }

        if (!widths.IsEmpty && widths.Length != columns.Count)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"'columns' gives {widths.Length} widths for {columns.Count} columns");
            arguments.Report(MarkupDiagnostics.ContainerArguments, arguments.Name, message, null);
        }

        if (columns.Any(column => !column.Blocks.IsEmpty))
        {
            blocks.Add(new Columns(columns.DrainToImmutable(), PlaceOf(fence)));
        }
    }

    private void AddAddress(FenceBlock fence, Scope scope, ImmutableArray<Block>.Builder blocks)
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
        foreach (var block in fence)
        {
            var inlines = builder.ReadLines(block, InlinePlace.Address, "address");
            for (var start = 0; start < inlines.Length;)
            {
                var end = start;
                while (end < inlines.Length && inlines[end] is not LineBreak)
                {
                    end++;
                }

                if (end > start)
                {
                    lines.Add(inlines[start..end]);
                }

                start = end + 1;
            }
        }

        if (lines.Count > 0)
        {
            blocks.Add(new AddressBlock(lines.DrainToImmutable(), scope.Format(StyleNames.Address), PlaceOf(fence)));
        }
    }

    private Origin PlaceOf(Markdig.Syntax.Block block) =>
        text.OriginAt(block.Span.Start, block is FenceBlock ? int.MaxValue : block.Span.Length) with { Data = null };
}
