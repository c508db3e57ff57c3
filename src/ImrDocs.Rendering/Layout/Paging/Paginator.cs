// Breaks rows into pages.
using ImrDocs.Rendering.Layout.Flow;

namespace ImrDocs.Rendering.Layout.Paging;

/// <summary>
/// Fills pages with rows. A page ends before the last row where no keep rule forbids it; where a page has no such
/// place, the weakest rule gives way. Every page takes at least one row, so the work is linear in the rows.
/// </summary>
internal static class Paginator
{
    /// <summary>More pages than any letter has: the texts of the case are out of hand.</summary>
    public const int MaximumPages = 2_000;

    /// <summary>The pages of a body, at least one and at most <see cref="MaximumPages"/>.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="firstFrame">Where the body stands on page 1.</param>
    /// <param name="laterFrame">Where it stands on the other pages.</param>
    public static List<PageRows> Paginate(IReadOnlyList<FlowRow> rows, BodyFrame firstFrame, BodyFrame laterFrame)
    {
        var pages = new List<PageRows>();
        var first = 0;
        do
        {
            var height = pages.Count == 0 ? firstFrame.Height : laterFrame.Height;
            var page = Fill(rows, first, height);
            pages.Add(page);
            first = page.End;
        }
        while (first < rows.Count && pages.Count < MaximumPages);
        return pages;
    }

    private static PageRows Fill(IReadOnlyList<FlowRow> rows, int first, int height)
    {
        var continued = ContinuedTable(rows, first, height);
        long y = continued?.RepeatedHeight ?? 0;
        Span<int> lastBreak = stackalloc int[(int)KeepRule.NewPage];
        lastBreak.Clear();
        for (var i = first; i < rows.Count; i++)
        {
            var row = rows[i];
            if (i > first)
            {
                if (row.Keep == KeepRule.NewPage)
                {
                    return new PageRows(first, i, continued);
                }

                lastBreak[(int)row.Keep] = i;
                y += row.Space;
            }

            y += row.Height;
            if (y > height && i > first)
            {
                return new PageRows(first, WeakestBreak(lastBreak), continued);
            }
        }

        return new PageRows(first, rows.Count, continued);
    }

    private static int WeakestBreak(ReadOnlySpan<int> lastBreak)
    {
        foreach (var index in lastBreak)
        {
            if (index > 0)
            {
                return index;
            }
        }

        throw new InvalidOperationException("A page that overflows has a row to break before.");
    }

    /// <summary>The table that goes on at a page's top, when its header rows leave room for the row.</summary>
    private static TableLayout? ContinuedTable(IReadOnlyList<FlowRow> rows, int first, int height) =>
        first > 0 && first < rows.Count
        && rows[first] is TableRowBox { IsHeader: false } box
        && rows[first - 1] is TableRowBox previous && previous.Table == box.Table
        && box.Table.RepeatedHeight + box.Height <= height
            ? box.Table
            : null;
}
