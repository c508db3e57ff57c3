// The logical structure that layout gives a letter, and where its runs come from.
using System.Text;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Tests.Layout;

public sealed class StructureTests
{
    [Fact]
    public void Sections_reach_from_one_heading_of_level_1_to_the_next()
    {
        var structure = Lay("""
            page 300 300 20
            Before.
            # First
            ## Part
            See [this](https://www.example.org/) page.
            keep:
              # Second
            - item
              - inner
            3. three
            """).Document.Structure;

        Assert.Equal(
            "Document(P Sect(H1 H2 P(Link)) Sect(H1 L(LI(Lbl LBody(P L(LI(Lbl LBody(P)))))) L(LI(Lbl LBody(P)))))",
            Print(structure));
    }

    [Fact]
    public void Header_cells_name_their_column_or_their_row()
    {
        var structure = Lay("""
            page 300 300 20
            table 1 1:
              |= Name | Date
              | MRI | 1/2/2013
            columns 1 1:
              picture small.png
              ||
              address:
                Jane Roe
                Sacramento
            """).Document.Structure;

        Assert.Equal("Document(Table(TR(TH TH) TR(TD TD)) Div(Figure) Div(P))", Print(structure));
        Assert.All(structure.Children[0].Children[0].Children, cell => Assert.Equal(TableScope.Column, cell.Scope));
        Assert.Equal("A picture", structure.Children[1].Children[0].AlternativeText);
    }

    [Fact]
    public void A_paragraph_on_two_pages_is_one_element()
    {
        var pages = Lay("""
            page 120 90 20
            One paragraph that has so many lines that it cannot stand on a single page of this size and goes on.
            """).Document.Pages;

        Assert.Equal(2, pages.Length);
        Assert.Single(pages.SelectMany(page => page.Items).Select(item => item.Tag.Element).Distinct());
    }

    [Fact]
    public void A_line_of_furniture_is_one_run_that_knows_all_it_was_made_of()
    {
        var pages = Lay("""
            page 300 100 20
            header: Case {caseNumber: CM13-0000001} of [#pages]
            First.
            <page>
            Second.
            """).Document.Pages;

        var header = Assert.IsType<GlyphRun>(pages[1].Items[0]);
        Assert.Equal("Case CM13-0000001 of 2", header.Text);
        Assert.Equal([0, 5, 17, 21], header.Parts.Select(part => part.Start));
        Assert.Equal([false, true, false, true], header.Parts.Select(part => part.IsValue));
        Assert.Equal("caseNumber", Assert.Single(header.Parts[1].Origin.Data!.Paths).ToString());
    }

    [Fact]
    public void A_run_knows_its_origin()
    {
        var runs = Lay("""
            page 300 100 20
            Decided {issues.decision: Upheld} today.
            """).Document.Pages[0].Items.OfType<GlyphRun>().ToArray();

        Assert.Equal(["Decided ", "Upheld", " today."], runs.Select(run => run.Text));
        Assert.Equal([false, true, false], runs.Select(run => run.IsValue));
        Assert.Equal("letter(2,9)", runs[1].Origin.Span.ToString());
    }

    private static LayoutResult Lay(string notation) =>
        LayoutEngine.Lay(SampleLetter.Read("letter", notation), FontSet.Shipped, SamplePictures.All);

    private static string Print(StructureElement element)
    {
        var text = new StringBuilder(element.Type.ToString());
        return element.Children.Count == 0
            ? text.ToString()
            : text.Append('(').AppendJoin(' ', element.Children.Select(Print)).Append(')').ToString();
    }
}
