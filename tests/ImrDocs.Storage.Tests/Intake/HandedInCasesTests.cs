// A file that comes again takes nothing back that was done since.
using System.Text;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Intake;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Tests.Archive;
using ImrDocs.Storage.Tests.Cases;
using ImrDocs.Storage.Tests.Mail;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Tests.Intake;

public sealed class HandedInCasesTests
{
    [Fact]
    public async Task A_correction_that_nobody_has_worked_on_replaces_what_was_handed_in_and_says_what_differs()
    {
        using var bench = new CaseBench();
        Assert.Equal((TakenOutcome.New, 1), await TakeAsync(bench, CaseBench.Seed));
        Assert.Equal((TakenOutcome.Unchanged, 1), await TakeAsync(bench, CaseBench.Seed));
        using var cases = new HandedInCases(bench.Store, bench.Clock);
        var taken = await cases.TakeAsync(CaseBench.Number, CaseBench.Summary("Another"), "b.json", CaseBench.Ben, null, asks: true, default);
        Assert.Equal((TakenOutcome.Correction, 2, 1), (taken.Outcome, taken.Version, taken.Replacement!.Version));
        Assert.Equal("clinicalSummary", Assert.Single(taken.Replacement.Paths));
        Assert.True((await bench.Versions.HistoryAsync(CaseBench.Number, default))[^1].Saved is { IsFile: true, By.Name: "ben", Parent: 1 });
    }

    [Fact]
    public async Task An_older_version_comes_back_only_when_somebody_says_what_it_is_to_replace()
    {
        using var bench = new CaseBench();
        await TakeAsync(bench, CaseBench.Seed);
        await TakeAsync(bench, CaseBench.Summary("Another"));
        Assert.Equal((TakenOutcome.HeldBack, 2), await TakeAsync(bench, CaseBench.Seed));
        Assert.Equal((TakenOutcome.HeldBack, 2), await TakeAsync(bench, CaseBench.Seed, replaces: 1));
        Assert.Equal((TakenOutcome.Correction, 3), await TakeAsync(bench, CaseBench.Seed, replaces: 2));
        Assert.Equal((TakenOutcome.HeldBack, 3), await TakeAsync(bench, CaseBench.Summary("Another")));
        Assert.Equal((TakenOutcome.Correction, 4), await TakeAsync(bench, CaseBench.Summary("Another"), HandedInCases.AnyVersion));
    }

    [Fact]
    public async Task What_somebody_edited_or_said_to_be_ready_is_asked_about()
    {
        using var bench = new CaseBench();
        await TakeAsync(bench, CaseBench.Seed);
        await bench.Versions.SaveAsync(CaseBench.Number, CaseBench.Summary("Edited"), bench.By(CaseBench.Ben, 1), default);
        await bench.Readiness().MarkAsync(CaseBench.Number, null, CaseBench.Ana, default);
        using var cases = new HandedInCases(bench.Store, bench.Clock);
        var held = await cases.TakeAsync(CaseBench.Number, CaseBench.Summary("Handed in"), "c.json", CaseBench.Ben, null, asks: true, default);
        Assert.Collection(
            held.Replacement!.Reasons,
            reason => Assert.StartsWith("the case was edited by ben, ", reason, StringComparison.Ordinal),
            reason => Assert.StartsWith("version 2 was said to be ready by ana, ", reason, StringComparison.Ordinal));
        var problem = Assert.Single(held.Diagnostics);
        Assert.Equal((VersionDiagnostics.HeldBack, "c.json"), (problem.Descriptor, problem.File));
        Assert.DoesNotContain("Handed in", problem.ToString(), StringComparison.Ordinal);
        var taken = await cases.TakeAsync(CaseBench.Number, CaseBench.Summary("Handed in"), "c.json", CaseBench.Ben, 2, asks: true, default);
        Assert.Equal((TakenOutcome.Correction, true), (taken.Outcome, taken.WaitsForReady));
        Assert.Equal("VER005", CaseTaken.Waiting("c.json").Id);
    }

    [Fact]
    public async Task What_is_in_the_mail_is_asked_about_and_its_correction_waits_until_it_is_ready_again()
    {
        using var bench = new MailBench();
        await bench.MakeReadyAsync(1);
        await bench.RunAsync();
        using var cases = new HandedInCases(bench.Store, bench.Clock);
        var corrected = Encoding.UTF8.GetBytes(MailBench.Json(1, MailBench.Corrected));
        var held = await cases.TakeAsync(MailBench.NumberOf(1), corrected, "d.json", CaseBench.Ben, null, asks: true, default);
        Assert.Equal("4 letters about the case are archived; 4 copies were printed to be mailed on 2016-12-01", string.Join("; ", held.Replacement!.Reasons));
        var taken = await cases.TakeAsync(MailBench.NumberOf(1), corrected, "d.json", CaseBench.Ben, 1, asks: true, default);
        Assert.Equal((TakenOutcome.Correction, 2, true), (taken.Outcome, taken.Version, taken.WaitsForReady));
    }

    [Fact]
    public async Task A_program_that_hands_in_a_correction_of_what_was_made_and_mailed_means_it()
    {
        using var bench = new MailBench();
        await bench.MakeReadyAsync(1);
        await bench.RunAsync();
        using var cases = new HandedInCases(bench.Store, bench.Clock);
        var taken = await cases.TakeAsync(
            MailBench.NumberOf(1), Encoding.UTF8.GetBytes(MailBench.Json(1, MailBench.Corrected)), "d.json", CaseBench.Ben, null, asks: false, default);
        Assert.Equal((TakenOutcome.Correction, 2, false), (taken.Outcome, taken.Version, taken.WaitsForReady));
        taken = await cases.TakeAsync(MailBench.NumberOf(1), Encoding.UTF8.GetBytes(MailBench.Json(1)), "d.json", CaseBench.Ben, null, asks: false, default);
        Assert.Equal((TakenOutcome.HeldBack, 2), (taken.Outcome, taken.Version));
    }

    [Fact]
    public async Task What_is_no_case_is_refused_with_its_problems_and_stores_nothing()
    {
        using var bench = new CaseBench();
        await TakeAsync(bench, CaseBench.Seed);
        await bench.Versions.SaveAsync(CaseBench.Number, CaseBench.Summary("Edited"), bench.By(CaseBench.Ben, 1), default);
        var broken = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(CaseBench.Seed).Replace("\"upheld\"", "\"maybe\"", StringComparison.Ordinal));
        Assert.Equal((TakenOutcome.Refused, 0), await TakeAsync(bench, broken));
        Assert.Equal(2, await bench.Versions.NewestAsync(CaseBench.Number, default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whichever_call_fails_taking_the_file_in_again_makes_one_version(bool done)
    {
        for (var failing = 0; ; failing++)
        {
            using var bench = new CaseBench();
            await TakeAsync(bench, CaseBench.Seed);
            var hasFailed = false;
            try
            {
                using var cases = new HandedInCases(new FailingStore(bench.Store, failing, done), bench.Clock);
                await cases.TakeAsync(CaseBench.Number, CaseBench.Summary("Another"), "a.json", CaseBench.Ana, null, asks: true, default);
            }
            catch (StoreException)
            {
                hasFailed = true;
            }

            await TakeAsync(bench, CaseBench.Summary("Another"));
            Assert.Equal(2, await bench.Versions.NewestAsync(CaseBench.Number, default));
            if (!hasFailed)
            {
                Assert.InRange(failing, 4, 60);
                return;
            }
        }
    }

    private static async Task<(TakenOutcome Outcome, int Version)> TakeAsync(CaseBench bench, byte[] @case, int? replaces = null)
    {
        using var cases = new HandedInCases(bench.Store, bench.Clock);
        var submitted = SubmittedCase.Of(@case, "a.json");
        var taken = await cases.TakeAsync(submitted.CaseNumber!, @case, "a.json", CaseBench.Ana, replaces, asks: true, default);
        return (taken.Outcome, taken.Version);
    }
}
