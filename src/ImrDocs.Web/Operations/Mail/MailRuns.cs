// Starts mail runs that go on while nobody waits.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Background;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Storage.Mail.Printing;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Web.Background;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>
/// Starts mail runs that go on while nobody waits. The files for the printer go into the store, from where they are fetched.
/// A run that is stopped or killed at any moment mails nothing twice: started again for its date, it goes on where it was.
/// </summary>
internal sealed class MailRuns(
    IBlobStore store, LetterGenerators generators, MailPlanning planning, TemplateDrafts templates, TaskDesk desk, AuditLog audit, TimeProvider clock)
{
    /// <summary>The name of the number of letters that were planned.</summary>
    public const string Planned = "planned";

    /// <summary>The name of the number of letters that were stopped.</summary>
    public const string Stopped = "stopped";

    /// <summary>The name of the number of cases all of whose letters were stopped.</summary>
    public const string StoppedCases = "stoppedCases";

    /// <summary>The name of the number of letters that need not be mailed again.</summary>
    public const string Kept = "kept";

    /// <summary>Starts a run; when one goes on, that is what there is.</summary>
    /// <returns>The run; null when the letter has no edition that is mailed.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<BackgroundTask?> StartAsync(MailOrder order, Person by, CancellationToken cancellation)
    {
        if (await planning.SettingsAsync(order, cancellation) is not { } settings)
        {
            return null;
        }

        var (task, isNew) = await desk.StartAsync(TaskKind.MailRun, by, order.Date, (work, stop) => RunAsync(settings, by, work, stop), cancellation);
        if (isNew)
        {
            var started = new AuditEvent(by, AuditAction.MailRun) { Subject = order.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
            await audit.AppendAsync(started, CancellationToken.None);
        }

        return task;
    }

    private async Task<TaskOutcome> RunAsync(MailSettings settings, Person by, BackgroundWork work, CancellationToken cancellation)
    {
        if (settings.AllowsUnreleased)
        {
            // What was printed can be made again only from templates that the store keeps.
            var (_, files) = await templates.CurrentAsync(cancellation);
            await new TemplateArchive(store).PutAsync(files, cancellation);
        }

        var room = new MailRoom(store, generators, new MailLedger(store, clock, by), clock) { Progress = work.Tell };
        var outcome = await room.RunAsync(settings, await ReadyCases.ReadAsync(store, cancellation), new PrintArchive(store), cancellation);
        foreach (var run in outcome.Batches.Where(batch => batch.Delivery == Delivery.Printed).Select(batch => batch.Batch.Run.Id).Distinct(StringComparer.Ordinal))
        {
            await audit.AppendAsync(new AuditEvent(by, AuditAction.MailRun) { Subject = run }, CancellationToken.None);
        }

        var counts = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            [Planned] = outcome.Planned?.Batches.Sum(batch => batch.Envelopes.Length) ?? 0,
            [Stopped] = outcome.Stopped.Count(stopped => stopped.Recipient is not null),
            [StoppedCases] = outcome.Stopped.Count(stopped => stopped.Recipient is null),
            [Kept] = outcome.Kept.Sum(kept => kept.Letters.Length),
        };
        return new TaskOutcome(
            counts.ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. outcome.Batches.Select(batch => batch.Batch.Id)],
            [.. outcome.Diagnostics.Concat(outcome.Warnings).Select(RecordedDiagnostic.Of)]);
    }
}

/// <summary>What somebody asks of a run.</summary>
/// <param name="Date">The mailing date.</param>
/// <param name="IsTrial">Whether letters of unreleased templates count, as long as the store has no release.</param>
/// <param name="IsPartly">Whether copies are mailed while another copy of their case is stopped.</param>
/// <param name="Envelopes">The most envelopes of a batch; null for as many as usual.</param>
internal sealed record MailOrder(DateOnly Date, bool IsTrial = false, bool IsPartly = false, int? Envelopes = null);
