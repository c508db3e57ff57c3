using System.Globalization;
using System.Text;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Impact;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Text.Differences;

namespace ImrDocs.Letters.Tests.Impact;

/// <summary>
/// Planted changes are found exactly. The other way to know is to make every file of every letter twice and to compare
/// the bytes; that is done here.
/// </summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class ImpactTests
{
    private static readonly string Goldens = Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Impact", "Goldens");
    private static readonly Lazy<List<Case>> Cases = new(() => [.. Samples.CaseFiles().Select(Samples.ReadCase)]);
    private static readonly Lazy<SortedDictionary<string, Made>> Before = new(() => MakeAll(Plant.Before));

    public static TheoryData<string> Plants => [.. Plant.All.Select(plant => plant.Name)];

    [Theory]
    [MemberData(nameof(Plants))]
    public void A_planted_change_is_found_exactly(string name)
    {
        var after = Plant.All.Single(plant => plant.Name == name).After;
        var impact = Run(after);
        AssertSameAsBruteForce(impact, MakeAll(after));
        Golden.Verify(Describe(impact), Path.Combine(Goldens, name + ".txt"));
    }

    [Fact]
    public void Another_picture_of_the_same_size_looks_different()
    {
        const string Path = "_shared/letterhead.png";
        var files = Plant.Before.Files.SetItem(Path, GreyPng.OfSizeOf(Plant.Before.Files[Path]));
        var impact = Run(Plant.Parse(files));
        AssertSameAsBruteForce(impact, MakeAll(Plant.Parse(files)));
        Assert.Equal(ImpactKind.Looks, Assert.Single(impact.Groups).Kind);
    }

    [Fact]
    public void Nothing_changes_between_a_set_and_itself() => Assert.Empty(Run(Plant.Before).Changed);

    [Fact]
    public void Back_and_forth_tell_of_the_same_letters()
    {
        foreach (var after in Plant.All.Select(plant => plant.After))
        {
            Assert.Equal(Run(after).Changed.Select(letter => letter.Name), Run(after, Plant.Before).Changed.Select(letter => letter.Name));
        }
    }

    [Fact]
    public void Only_the_kind_that_is_asked_for_is_compared()
    {
        var run = new ImpactRun(Plant.Before, Plant.All[0].After, new ImpactOptions("acknowledgement"));
        run.Add(Cases.Value);
        var impact = run.ToImpact();
        Assert.NotEmpty(impact.Changed);
        Assert.All(impact.Changed, letter => Assert.Equal("acknowledgement", letter.Request.Kind));
    }

    [Fact]
    public void A_case_without_mailing_date_has_copies_when_one_is_given()
    {
        var undated = Cases.Value.Where(@case => @case.Dates.Mailed is not null).Select(@case => @case with { Dates = @case.Dates with { Mailed = null } }).ToList();
        var after = Plant.All.Single(plant => plant.Name == "a-word-in-every-cover-letter").After;
        var without = new ImpactRun(Plant.Before, after, new ImpactOptions(LetterRequest.DefaultKind));
        without.Add(undated);
        Assert.Equal((without.ToImpact().Letters - undated.Count, 0), (without.ToImpact().Unmade, without.ToImpact().Changed.Length));
        var with = new ImpactRun(Plant.Before, after, new ImpactOptions(LetterRequest.DefaultKind, new DateOnly(2020, 1, 2)));
        with.Add(undated);
        Assert.Equal((0, with.ToImpact().Letters - undated.Count), (with.ToImpact().Unmade, with.ToImpact().Changed.Length));
    }

    [Fact]
    public void The_result_is_the_same_json_whatever_the_size_of_the_batches()
    {
        var after = Plant.All.Single(plant => plant.Name == "two-changes-at-once").After;
        var run = new ImpactRun(Plant.Before, after, new ImpactOptions());
        foreach (var @case in Cases.Value)
        {
            run.Add([@case]);
        }

        Assert.Equal(ImpactJson.Write(Run(after)), ImpactJson.Write(run.ToImpact()));
    }

    [Fact]
    public void Nobody_is_named()
    {
        var shown = Plant.All.Select(plant => (plant.Name, Json: ImpactJson.Write(Run(plant.After)))).ToList();
        Assert.All(shown, plant => Assert.All(Cases.Value, @case =>
        {
            Assert.DoesNotContain(@case.ClinicalSummary[..20], plant.Json, StringComparison.Ordinal);
            Assert.False(@case.Parties is { } parties && plant.Json.Contains(parties.Employee.Name, StringComparison.Ordinal), plant.Name);
        }));
        Assert.Contains("‹parties.employee.name›, keep this letter.", shown.Single(plant => plant.Name == "a-name-in-a-new-paragraph").Json, StringComparison.Ordinal);
    }

    private static TemplateImpact Run(ImpactSet after) => Run(Plant.Before, after);

    private static TemplateImpact Run(ImpactSet before, ImpactSet after)
    {
        var run = new ImpactRun(before, after, new ImpactOptions());
        run.Add(Cases.Value);
        return run.ToImpact();
    }

    private static void AssertSameAsBruteForce(TemplateImpact impact, SortedDictionary<string, Made> after)
    {
        var before = Before.Value;
        var names = before.Keys.Union(after.Keys, StringComparer.Ordinal).ToList();
        var made = names.Where(name => before.GetValueOrDefault(name)?.Pdf is not null || after.GetValueOrDefault(name)?.Pdf is not null).ToList();
        var expected =
            from name in made
            let old = before.GetValueOrDefault(name)
            let next = after.GetValueOrDefault(name)
            where old?.Pdf is null || next?.Pdf is null || !old.Pdf.AsSpan().SequenceEqual(next.Pdf)
            select (name, old?.Pages, next?.Pages);
        Assert.Equal(expected.Order(), impact.Changed.Select(letter => (letter.Name, letter.PagesBefore, letter.PagesAfter)).Order());
        Assert.Equal((names.Count, Cases.Value.Count), (impact.Letters, impact.Cases));
        AssertSameWarnings(impact, after);

        var reading = impact.Groups.Where(group => group.Kind <= ImpactKind.Moved).SelectMany(group => group.Letters).Select(letter => letter.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            made.Where(name => before.GetValueOrDefault(name)?.Text is { } old && after.GetValueOrDefault(name)?.Text is { } next && !string.Equals(old, next, StringComparison.Ordinal)),
            name => Assert.Contains(name, reading));
        Assert.Equal(impact.Changed.Select(letter => letter.Name).Order(StringComparer.Ordinal), impact.Groups.SelectMany(group => group.Letters).Select(letter => letter.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>Letters that have a warning after the change which they did not have before.</summary>
    private static void AssertSameWarnings(TemplateImpact impact, SortedDictionary<string, Made> after)
    {
        var expected =
            from letter in after
            where letter.Value.Pdf is not null
            from warning in letter.Value.Warnings.Except(Before.Value.GetValueOrDefault(letter.Key)?.Warnings ?? [])
            select (letter.Key, warning);
        Assert.Equal(
            expected.Order(),
            impact.Warnings.SelectMany(warning => warning.Letters, (warning, letter) => (letter.Name, $"{warning.Problem.Id}: {warning.Problem.Message}")).Order());
    }

    private static SortedDictionary<string, Made> MakeAll(ImpactSet set)
    {
        var generator = new LetterGenerator(set.Templates);
        var all = new SortedDictionary<string, Made>(StringComparer.Ordinal);
        var letters =
            from @case in Cases.Value
            from kind in set.Templates.Letters.Where(letter => !letter.Value.IsAboutBatch)
            from edition in kind.Value.Settings.Editions
            from copy in generator.Copies(@case, new LetterRequest { Kind = kind.Key, Edition = edition.Key })
            where !edition.Value.IsMailed || copy.Recipient is not null
            select (@case, copy with { Draft = edition.Value.IsAboutMailing });
        foreach (var (@case, copy) in letters)
        {
            var result = generator.Generate(@case, copy, [LetterFormat.Pdf, LetterFormat.Txt]);
            var letter = result.Letter;
            all.Add(
                copy.Name(@case.CaseNumber),
                new Made(letter?.Files[0].Bytes.ToArray(), letter is null ? null : Encoding.UTF8.GetString(letter.Files[1].Bytes.Span), letter?.Pages.Pages.Length)
                {
                    Warnings = [.. result.Diagnostics.Where(problem => problem.Severity == Severity.Warning).Select(problem => $"{problem.Id}: {problem.Message}").Distinct(StringComparer.Ordinal)],
                });
        }

        return all;
    }

    private static string Describe(TemplateImpact impact)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{impact.Cases} cases, {impact.Letters} letters, {impact.Changed.Length} changed, {impact.Unmade} unmade\n");
        foreach (var change in impact.PageChanges)
        {
            text.Append(CultureInfo.InvariantCulture, $"{change.Letters} letters: {change.Before} pages become {change.After}\n");
        }

        foreach (var group in impact.Groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{group.Kind}, {group.Letters.Length} letters of {group.Cases} cases, {(group.Becomes is null ? group.Role : group.Change)}\n");
            text.Append(CultureInfo.InvariantCulture, $"{group.Before} -> {group.After}\n");
            text.Append(group.Problem is { } problem ? $"{problem}\n" : "");
            text.Append(new ChangedLine(0, group.Example)).Append(group.Example.IsEmpty ? "" : "\n");
            text.AppendJoin("\n", group.Letters.Select(letter => "  " + letter.Name)).Append('\n');
        }

        foreach (var warning in impact.Warnings)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nNew warning, {warning.Letters.Length} letters of {warning.Cases} cases\n{warning.Problem}\n");
        }

        return text.ToString();
    }

    private sealed record Made(byte[]? Pdf, string? Text, int? Pages)
    {
        public IReadOnlyList<string> Warnings { get; init; } = [];
    }
}
