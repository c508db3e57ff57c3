// Reads what a letter has beside its flow: title, running headers and footers.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Documents.Markup.Syntax;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>Reads the <c>title</c>, <c>header</c> and <c>footer</c> containers of one letter.</summary>
internal sealed class FrontMatterReader(DocumentBuilder builder)
{
    /// <summary>The title; null when there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>Running headers and footers.</summary>
    public PageFurniture Furniture { get; private set; } = PageFurniture.None;

    /// <summary>Reads a <c>title</c> container.</summary>
    public void ReadTitle(FenceBlock fence, ContainerArguments arguments)
    {
        arguments.End();
        if (Title is not null)
        {
            arguments.Report(MarkupDiagnostics.GivenTwice, arguments.Name, "The title is given twice", null);
        }

        var title = new StringBuilder();
        foreach (var block in fence)
        {
            AppendWords(title, builder.ReadLines(block, InlinePlace.Line, "title"));
            title.Append(' ');
        }

        Title = ValueText.Collapse(title.ToString()).Trim(' ');
    }

    /// <summary>Reads a <c>header</c> or <c>footer</c> container.</summary>
    public void ReadFurniture(FenceBlock fence, ContainerArguments arguments)
    {
        var pages = arguments.TakeAny("first", "rest", "all") ?? "all";
        arguments.End();
        var isHeader = arguments.Name.Text == "header";
        var scope = Scope.Root with { Style = isHeader ? StyleNames.Header : StyleNames.Footer, IsFlow = false };
        var blocks = builder.BuildBlocks(fence, scope);
        var (first, rest) = isHeader ? (Furniture.FirstHeader, Furniture.Header) : (Furniture.FirstFooter, Furniture.Footer);
        if ((pages != "rest" && !first.IsEmpty) || (pages != "first" && !rest.IsEmpty))
        {
            arguments.Report(MarkupDiagnostics.GivenTwice, arguments.Name, $"The {arguments.Name.Text} of a page is given twice", null);
        }

        first = pages == "rest" ? first : blocks;
        rest = pages == "first" ? rest : blocks;
        Furniture = isHeader ? Furniture with { FirstHeader = first, Header = rest } : Furniture with { FirstFooter = first, Footer = rest };
    }

    private static void AppendWords(StringBuilder words, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline is Link link)
            {
                AppendWords(words, link.Inlines);
            }
            else
            {
                words.Append(inline is TextInline run ? run.Text : " ");
            }
        }
    }
}
