// What a change of templates does, for people.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Impact;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Differences;

namespace ImrDocs.Cli.Output;

/// <summary>Writes on standard output what a change of templates does to letters.</summary>
internal static class ImpactReport
{
    private const int MostNames = 3;

    // Enough of what is the same to know the place.
    private const int MostSame = 160;
    private const int KeptSame = 60;

    /// <summary>Writes each group with an example, then the totals.</summary>
    /// <param name="impact">What the change does.</param>
    /// <param name="before">The release it was compared with, where the command line names none.</param>
    public static void Write(TemplateImpact impact, Release? before)
    {
        foreach (var group in impact.Groups)
        {
            WriteLine($"{Headline(group)}: {Of(group.Letters.Length, "letter")} of {Of(group.Cases, "case")}");
            if (!group.Example.IsEmpty)
            {
                Console.WriteLine("  " + Shortened(group.Example));
            }

            if (group.Problem is { } problem)
            {
                Console.WriteLine($"  {(problem.File is null ? problem with { File = group.Letters[0].Name } : problem)}");
            }

            WriteLine($"  {(group.Example.IsEmpty ? "in" : "as in")} {Names(group.Letters)}");
            Console.WriteLine();
        }

        foreach (var warning in impact.Warnings)
        {
            WriteLine($"new warning: {Of(warning.Letters.Length, "letter")} of {Of(warning.Cases, "case")}");
            Console.WriteLine($"  {(warning.Problem.File is null ? warning.Problem with { File = warning.Letters[0].Name } : warning.Problem)}");
            WriteLine($"  in {Names(warning.Letters)}");
            Console.WriteLine();
        }

        foreach (var change in impact.PageChanges)
        {
            WriteLine($"{Of(change.Letters, "letter")}: {Of(change.Before, "page")} before, {change.After} after");
        }

        WriteTotals(impact);
        if (before is not null)
        {
            WriteLine($"compared with release {before.Number}, in force for {before.Applies}");
        }
    }

    private static string Names(ImmutableArray<ImpactLetter> letters) =>
        string.Join(", ", letters.Take(MostNames).Select(letter => letter.Name)) + (letters.Length > MostNames ? FormattableString.Invariant($" and {letters.Length - MostNames} more") : "");

    private static void WriteTotals(TemplateImpact impact)
    {
        WriteLine($"{Of(impact.Cases, "case")}, {Of(impact.Letters, "letter")}: {Outcome(impact)}{(impact.Warnings.IsEmpty ? "" : $"; {Of(impact.Warnings.Length, "new warning")}")}");
        if (impact.Unmade > 0)
        {
            WriteLine($"{Of(impact.Unmade, "letter")} could not be compared, since neither set can make them: imrdocs check says why; --mail-date stands in where only that date is missing");
        }
    }

    private static string Outcome(TemplateImpact impact)
    {
        if (impact.Changed.IsEmpty)
        {
            return "nothing changes";
        }

        var reading = impact.Count(ImpactKind.Changed, ImpactKind.Added, ImpactKind.Removed, ImpactKind.Moved);
        (int Count, string What)[] counts =
        [
            (reading, "would read differently"),
            (impact.Count(ImpactKind.PageBreaks, ImpactKind.Looks), "would only look different"),
            (impact.Count(ImpactKind.Refused), "would be refused"),
            (impact.Count(ImpactKind.NoLongerRefused), "would no longer be refused"),
            (impact.Count(ImpactKind.NewLetter), "would be new"),
            (impact.Count(ImpactKind.NoLongerMade), "would no longer be made"),
        ];
        return string.Join(", ", counts.Where(count => count.Count > 0).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count} {count.What}")));
    }

    private static string Headline(ImpactGroup group)
    {
        var place = (group.After ?? group.Before)?.ToString();
        var passage = place is null ? group.Role : $"{place}: {group.Role}";
        return group.Kind switch
        {
            ImpactKind.Changed => place is null ? group.Change : $"{place}: {group.Change}",
            ImpactKind.Added => passage + " added",
            ImpactKind.Removed => passage + " removed",
            ImpactKind.Moved => passage + " moved",
            ImpactKind.PageBreaks => "the same words, pages end elsewhere",
            ImpactKind.Looks => "the same words on the same pages, looks changed",
            ImpactKind.Refused => "refused from now on",
            ImpactKind.NoLongerRefused => "no longer refused",
            ImpactKind.NewLetter => $"new letter, {group.Role}",
            _ => $"no longer made, {group.Role}",
        };
    }

    /// <summary>The example with what changes and some words around it, on one line.</summary>
    private static string Shortened(ImmutableArray<DifferencePart> parts)
    {
        var shown = parts.Select((part, index) => part.Kind == ChangeKind.Same && part.Text.Length > MostSame
            ? part with { Text = Shortened(part.Text, isFirst: index == 0 && parts.Length > 1, isLast: index == parts.Length - 1) }
            : part);
        return new ChangedLine(0, [.. shown]).ToString().Replace("\n", " / ", StringComparison.Ordinal);
    }

    private static string Shortened(string text, bool isFirst, bool isLast)
    {
        var beginning = isFirst ? "" : text[..Cut(text, KeptSame)];
        var end = isLast ? "" : text[Cut(text, text.Length - KeptSame)..];
        return $"{beginning}…{end}";
    }

    /// <summary>The nearest place between words, at or before an offset, so that neither a word nor a character is cut.</summary>
    private static int Cut(string text, int offset) => text.LastIndexOf(' ', offset) is > 0 and var space ? space : offset;

    private static string Of(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static void WriteLine(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
