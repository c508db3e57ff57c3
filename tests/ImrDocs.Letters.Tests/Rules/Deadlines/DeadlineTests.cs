using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Rules.Deadlines;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Rules.Deadlines;

/// <summary>The project's own deadlines.json, held to <c>worked-examples.txt</c> beside this file and to its invariants.</summary>
public sealed class DeadlineTests
{
    private static readonly string Folder = Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Rules", "Deadlines");

    private static readonly DeadlineRules Rules = Samples.Generator.Templates.Letters["final-determination"].Deadlines;

    private static readonly Config Repeatable =
        Config.QuickThrowOnFailure.WithReplay(2871634, 17).WithMaxTest(2000).WithQuietOnSuccess(true);

    public static TheoryData<string> Examples { get; } =
        [.. File.ReadLines(Path.Combine(Folder, "worked-examples.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_last_day_is_the_one_worked_out_by_hand(string example)
    {
        var words = example.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(words[2], Day(Appeal(words).LastDay!.Value));
    }

    [Fact]
    public void Every_derivation_is_the_golden_one()
    {
        var text = new StringBuilder();
        foreach (string example in Examples)
        {
            var words = example.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries);
            text.Append(CultureInfo.InvariantCulture, $"mailed {words[0]}, address in {words[1]}\n");
            foreach (var step in Appeal(words).Steps)
            {
                text.Append(CultureInfo.InvariantCulture, $"  +{step.Days,-2} = {step.Day:yyyy-MM-dd ddd}  {step.Reason} ({step.Authority})\n");
            }
        }

        Golden.Verify(text.ToString(), Path.Combine(Folder, "derivations.txt"));
    }

    [Fact]
    public void The_closed_weekdays_are_the_golden_ones()
    {
        var text = new StringBuilder();
        for (var day = new DateOnly(2013, 1, 1); day.Year <= 2028; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Rules.Calendar.ClosedOn(day) is { } name)
            {
                text.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd ddd}  {name}\n");
            }
        }

        Golden.Verify(text.ToString(), Path.Combine(Folder, "closed-weekdays.txt"));
    }

    [Fact]
    public void A_case_that_is_not_mailed_yet_has_the_days_but_no_last_day()
    {
        var appeal = Assert.Single(Rules.For(Dates(null), "CA"));
        Assert.Equal(new Deadline("DUE101", "appeal", "mailed", null, null, 30, 5, appeal.Authority, []), appeal with { Steps = [] });
    }

    [Fact]
    public void The_last_day_is_the_first_open_day_from_the_end_of_the_period() => Check.One(Repeatable, Prop.ForAll(MailingDays, mailed =>
    {
        foreach (var (state, days) in new[] { (null, 30), ("CA", 35), ("NY", 40) })
        {
            var last = Appeal(mailed, state).LastDay!.Value;
            var end = mailed.AddDays(days);
            Assert.Null(Rules.Calendar.ClosedOn(last));
            for (var day = end; day < last; day = day.AddDays(1))
            {
                Assert.NotNull(Rules.Calendar.ClosedOn(day));
            }

            Assert.InRange(last.DayNumber - end.DayNumber, 0, 4);
        }
    }));

    [Fact]
    public void The_steps_add_up_and_who_is_served_later_has_no_less_time() => Check.One(Repeatable, Prop.ForAll(MailingDays, mailed =>
    {
        var appeal = Appeal(mailed, "CA");
        Assert.Equal(appeal.LastDay, mailed.AddDays(appeal.Steps.Sum(step => step.Days)));
        Assert.Equal(appeal.LastDay, appeal.Steps[^1].Day);
        Assert.All(appeal.Steps, step => Assert.NotEqual("", step.Authority));
        Assert.True(Appeal(mailed.AddDays(1), "CA").LastDay >= appeal.LastDay);
        Assert.True(Appeal(mailed, "NY").LastDay >= appeal.LastDay);
    }));

    private static Arbitrary<DateOnly> MailingDays { get; } =
        Gen.Choose(new DateOnly(2013, 1, 1).DayNumber, new DateOnly(2060, 1, 1).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    private static Deadline Appeal(string[] words) =>
        Appeal(DateOnly.ParseExact(words[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), words[1] == "-" ? null : words[1]);

    private static Deadline Appeal(DateOnly mailed, string? state) => Assert.Single(Rules.For(Dates(mailed), state));

    private static CaseDates Dates(DateOnly? mailed)
    {
        var decision = mailed ?? new DateOnly(2017, 1, 3);
        return new CaseDates(decision, decision, decision, decision, decision, mailed, null);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
