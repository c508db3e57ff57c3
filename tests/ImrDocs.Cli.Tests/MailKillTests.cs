// Mail runs that are killed at random moments: each copy is mailed exactly once all the same, with the same bytes.
using System.Diagnostics;
using System.Text.Json.Nodes;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Testing;
using Xunit.Abstractions;

namespace ImrDocs.Cli.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class MailKillTests(ITestOutputHelper output)
{
    private const string Day = "2016-12-01";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_run_that_is_killed_again_and_again_mails_each_copy_once(int processes)
    {
        using var store = new MailStore();
        using var undisturbed = new MailStore();
        await KillAsync(store, undisturbed, processes, cases: 15, kills: 15);
    }

    [Fact]
    public async Task So_it_does_on_Azure()
    {
        var azurite = await Azurite.SharedAsync();
        using var store = new MailStore(azurite);
        using var undisturbed = new MailStore(azurite);
        await KillAsync(store, undisturbed, processes: 2, cases: 8, kills: 6);
        Assert.Equal(0, store.Mail("plan", "--date", Day, "--unreleased").ExitCode);
        Assert.StartsWith("2016-12-01: 0 letters to mail", store.Mail("plan", "--date", Day, "--unreleased").Output, StringComparison.Ordinal);
        Assert.Equal(0, store.Mail("close", "20161201-1", "--inserted", store.Record(store.Inserted())).ExitCode);
    }

    private async Task KillAsync(MailStore store, MailStore undisturbed, int processes, int cases, int kills)
    {
        store.MakeAllReady(cases);
        undisturbed.MakeAllReady(cases);
        var start = Stopwatch.GetTimestamp();
        Assert.Equal(0, undisturbed.Run(Day).ExitCode);
        var whole = Stopwatch.GetElapsedTime(start);
        var (random, interrupted) = (new Random(4610 + processes), 0);
        for (var kill = 0; kill < kills; kill++)
        {
            // Once all is printed, there is work only where files were lost.
            foreach (var name in store.Files().Keys.Where(_ => random.Next(2) == 0))
            {
                File.Delete(Path.Combine(store.Out, name));
            }

            var running = Enumerable.Range(0, processes).Select(_ => store.Start("run", "--date", Day, "--out", store.Out, "--unreleased", "--batch", "6")).ToList();
            await Task.Delay(whole * random.NextDouble());
            foreach (var process in running)
            {
                interrupted += process.HasExited ? 0 : 1;
                process.Kill();
                process.WaitForExit();
                process.Dispose();
            }

            // Whatever has its name is recorded as printed.
            var printed = (await store.BookAsync()).Batches.Where(batch => batch.State == BatchState.Printed).Select(batch => batch.Id).ToHashSet(StringComparer.Ordinal);
            Assert.All(Named(store).Keys, name => Assert.Contains(name[..name.IndexOf('.', StringComparison.Ordinal)], printed));
        }

        Assert.Equal(0, store.Run(Day).ExitCode);
        output.WriteLine($"{interrupted} processes were killed at work; undisturbed, a run takes {whole.TotalSeconds:0.0} s");
        Assert.True(interrupted > 0);
        Assert.Equal(undisturbed.Files(), Named(store));
        Assert.All((await store.BookAsync()).Batches, batch => Assert.Equal(BatchState.Printed, batch.State));
        var envelopes = store.Files().Keys.Where(name => name.EndsWith(".json", StringComparison.Ordinal))
            .SelectMany(name => JsonNode.Parse(File.ReadAllText(Path.Combine(store.Out, name)))!["envelopes"]!.AsArray())
            .Select(envelope => $"{envelope!["caseNumber"]} {envelope["recipient"]}").ToList();
        Assert.Equal(cases * MailStore.Copies, envelopes.Count);
        Assert.Equal(envelopes.Count, envelopes.Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>The files that have their names: what a killed process left unfinished has none.</summary>
    private static SortedDictionary<string, string> Named(MailStore store) =>
        new(store.Files().Where(file => file.Key[0] != '.').ToDictionary(), StringComparer.Ordinal);
}
