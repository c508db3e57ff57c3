// Looks whether headings nest.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Documents.Tree;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>
/// Reports headings that skip a level: who moves through a letter by its headings would look for a part that is not
/// there (ISO 14289-1, 7.4.2).
/// </summary>
internal sealed class HeadingLevels(ProblemList problems)
{
    private int _last;

    /// <summary>Checks the headings among blocks, in reading order.</summary>
    public void Check(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    Check(heading);
                    break;
                case KeepTogether group:
                    Check(group.Blocks);
                    break;
                case Passage passage:
                    Check(passage.Blocks);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        Check(item.Blocks);
                    }

                    break;
                case Columns columns:
                    foreach (var column in columns.Items)
                    {
                        Check(column.Blocks);
                    }

                    break;
            }
        }
    }

    private void Check(Heading heading)
    {
        if (heading.Level > _last + 1)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"A heading of level {heading.Level} stands under none of level {heading.Level - 1}");
            problems.Add(MarkupDiagnostics.HeadingLevel, heading.Origin, message);
        }

        _last = heading.Level;
    }
}
