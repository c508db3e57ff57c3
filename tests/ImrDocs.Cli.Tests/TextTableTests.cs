// The table at the end of a run.
using ImrDocs.Cli.Output;

namespace ImrDocs.Cli.Tests;

public sealed class TextTableTests
{
    [Fact]
    public void Columns_are_as_wide_as_their_widest_cell_and_numbers_stand_under_each_other()
    {
        var table = new TextTable("letter", "pages");
        table.Add("CM13-0000001.published", "2");
        table.Add("a", "1,034");

        Assert.Equal(
            """
              letter                 │ pages
             ────────────────────────┼───────
              CM13-0000001.published │     2
              a                      │ 1,034

            """.ReplaceLineEndings("\n"),
            table.ToString());
    }
}
