// Closings of mail that are killed at many moments: each batch is closed once all the same, on what the first said that was recorded.
using System.Diagnostics;
using System.Globalization;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Testing;
using Xunit.Abstractions;

namespace ImrDocs.Cli.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class MailCloseKillTests(ITestOutputHelper output)
{
    private const string Day = "2016-12-01";
    private const int Cases = 2;

    /// <summary>The first kill and the last, as parts of the time that the first closing takes: before, the process only starts, and behind, others have ended.</summary>
    private static readonly (double First, double Last) Kills = (0.3, 0.8);

    /// <summary>What of the time is waited at the next kill when one came too late.</summary>
    private const double Sooner = 0.7;

    [Fact]
    public async Task A_closing_that_is_killed_and_given_again_by_two_at_once_is_recorded_once()
    {
        using var store = new MailStore();
        store.MakeAllReady(Cases);
        Assert.Equal(0, store.Mail("run", "--date", Day, "--out", store.Out, "--unreleased", "--batch", "1").ExitCode);
        var batches = (await store.BookAsync()).Batches.ToList();
        Assert.Equal(Cases * MailStore.Copies, batches.Count);
        var entries = (await store.BookAsync()).Entries;

        var start = Stopwatch.GetTimestamp();
        Assert.Equal(0, store.Mail(Closing(store, batches[0], 0)).ExitCode);
        var whole = Stopwatch.GetElapsedTime(start);
        var (interrupted, recorded) = (0, 0);
        for (var at = 1; at < batches.Count; at++)
        {
            using (var killed = store.Start(Closing(store, batches[at], at)))
            {
                await Task.Delay(whole * (Kills.First + ((Kills.Last - Kills.First) * at / batches.Count)));
                if (killed.HasExited)
                {
                    // The first closing may have taken longer than those behind it.
                    whole *= Sooner;
                }
                else
                {
                    interrupted++;
                }

                killed.Kill();
                await killed.WaitForExitAsync();
            }

            recorded += (await store.BookAsync()).FindBatch(batches[at].Id)!.State == BatchState.Closed ? 1 : 0;
            using var one = store.Start(Closing(store, batches[at], at));
            using var other = store.Start(Closing(store, batches[at], at));
            await Task.WhenAll(one.WaitForExitAsync(), other.WaitForExitAsync());
        }

        output.WriteLine($"{interrupted} closings were killed at work, {recorded} of all were recorded by then; undisturbed, one takes {whole.TotalSeconds:0.00} s");
        Assert.True(interrupted > 0);
        var book = await store.BookAsync();
        Assert.Equal(entries + batches.Count, book.Entries);
        Assert.All(book.Batches.Index(), one => Assert.Equal((BatchState.Closed, EvidenceOf(one.Index), 0), (one.Item.State, one.Item.Closing!.Evidence, one.Item.Exceptions.Length)));
        var again = store.Mail(Closing(store, batches[1], 1));
        Assert.Equal((1, true), (again.ExitCode, again.Errors.Contains("RUN015", StringComparison.Ordinal)));
        Assert.Equal(book.Entries, (await store.BookAsync()).Entries);
        Assert.Equal(0, ImrdocsProcess.Run("audit", "verify", "--store", store.Address).ExitCode);
        var audited = await AuditedAsync(store);
        Assert.Distinct(audited);
        Assert.InRange(audited.Count, batches.Count - recorded, batches.Count);
    }

    /// <summary>One batch after the other is closed by a record and by what was counted.</summary>
    private static InsertionEvidence EvidenceOf(int at) => at % 2 == 0 ? InsertionEvidence.Scanned : InsertionEvidence.Attested;

    private static string[] Closing(MailStore store, MailBatch batch, int at) => EvidenceOf(at) == InsertionEvidence.Scanned
        ? ["close", batch.Id, "--inserted", store.Record(store.Inserted(batch.Id))]
        : ["close", batch.Id, "--by-hand", "--envelopes", "1", "--sheets", batch.Sheets.ToString(CultureInfo.InvariantCulture)];

    /// <summary>The batches of whose closing the audit record tells; a process that was killed just before may not have written it, and the ledger says by whom.</summary>
    private static async Task<List<string>> AuditedAsync(MailStore store)
    {
        using var log = new AuditLog(await store.OpenAsync(), TimeProvider.System);
        return await log.ListAsync(default).Where(entry => entry.Event.Action == AuditAction.MailClosed).Select(entry => entry.Event.Subject!).ToListAsync();
    }
}
