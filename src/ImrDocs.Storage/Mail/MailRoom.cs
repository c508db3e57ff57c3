// The mail run: plans, prints, and records both in an order that survives being killed at any moment.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Folders;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Storage.Mail.Printing;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail;

/// <summary>
/// Runs the mail. The order of what a run does is this, and each step can be done again:
/// <list type="number">
/// <item>Batches that must not be printed any more are voided, in the ledger. Nobody has a file of them: see step 5.</item>
/// <item>Which letters a newer version of their case leaves as they are is put into the ledger: they are not mailed again.</item>
/// <item>The plan of the whole run is put into the ledger as one entry: which letter is in which envelope and batch, with
/// serial numbers. From here on these letters are in envelopes, and no other run takes them.</item>
/// <item>The letters of a batch are archived, and its files are written under temporary names.</item>
/// <item>The batch is recorded as printed, with the hashes of its files. Only then do the files get their names: what the
/// printer can find is in the ledger, so a batch that is not recorded as printed can be voided without a letter going out
/// twice.</item>
/// </list>
/// A run that was killed goes on where it stopped: a batch that was planned is printed as planned, byte for byte; one that
/// is recorded as printed, but whose files are not in the folder, is made again and must have the recorded hashes.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="generators">Make the letters.</param>
/// <param name="ledger">The ledger of that store.</param>
/// <param name="clock">Tells the time of archiving.</param>
public sealed class MailRoom(IBlobStore store, LetterGenerators generators, MailLedger ledger, TimeProvider clock)
{
    private readonly MailPreparation _preparation = new(store, generators);
    private readonly LetterChanges _changes = new(store, generators);
    private readonly EnvelopeMaker _maker = new(store, generators, clock);

    /// <summary>Is told how many envelopes are printed, and of how many.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>What a run would do. Nothing is written.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<MailOutlook> LookAsync(MailSettings settings, IReadOnlyCollection<CaseEntry> ready, CancellationToken cancellation)
    {
        var book = await new MailLedgerReader(store).ReadAsync(cancellation).ConfigureAwait(false);
        var byNumber = ready.ToDictionary(one => one.CaseNumber, StringComparer.Ordinal);
        var found = await _changes.FindKeptAsync(book, ready, cancellation).ConfigureAwait(false);
        var lapsed = LapsedBatch.Find(book, settings.Date, byNumber, found);
        var kept = LettersKept.Besides(found, lapsed.Select(one => one.Batch));
        book.Suppose(kept);
        book.Suppose(lapsed.Select(batch => new BatchVoided(batch.Batch.Id, batch.Reason)));
        var prepared = await _preparation.PrepareAsync(ready, book, settings, cancellation).ConfigureAwait(false);
        var printed = book.Batches.Where(batch => batch.State == BatchState.Printed).ToList();
        return new MailOutlook(
            settings.Date,
            MailPlanner.Plan(book, settings, FontSet.Shipped.Hash, prepared.Letters),
            kept,
            [.. book.Batches.Where(batch => batch.State == BatchState.Planned && batch.Run.Date == settings.Date)],
            lapsed,
            prepared.Stopped,
            prepared.Warnings,
            [.. printed.Where(batch => batch.Run.Date < settings.Date)],
            Superseded(book, byNumber),
            [.. book.TellingOfVoided]);
    }

    /// <summary>The printed envelopes, not closed, whose letters a newer version of their case replaces.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ImmutableArray<MailEnvelope>> FindSupersededAsync(IReadOnlyCollection<CaseEntry> ready, CancellationToken cancellation)
    {
        var book = await new MailLedgerReader(store).ReadAsync(cancellation).ConfigureAwait(false);
        book.Suppose(await _changes.FindKeptAsync(book, ready, cancellation).ConfigureAwait(false));
        return Superseded(book, ready.ToDictionary(one => one.CaseNumber, StringComparer.Ordinal));
    }

    /// <summary>Plans what is due, and puts the files of all batches of the date into a folder.</summary>
    /// <exception cref="StoreException">The store failed; running again goes on where this stopped.</exception>
    /// <exception cref="IOException">The folder failed; running again goes on where this stopped.</exception>
    public async Task<MailOutcome> RunAsync(MailSettings settings, IReadOnlyCollection<CaseEntry> ready, string folder, CancellationToken cancellation)
    {
        var target = new PrintFolder(folder, clock);
        target.Probe();
        try
        {
            return await RunProbedAsync(settings, ready, target, cancellation).ConfigureAwait(false);
        }
        catch (IOException broken)
        {
            throw new IOException(
                $"The files for the printer cannot be written into {folder} any more: see that it is there and its disk has room, and run again with the same date: that goes on", broken);
        }
    }

    /// <summary>Plans what is due, and puts the files of all batches of the date where they shall go.</summary>
    /// <exception cref="StoreException">The store failed; running again goes on where this stopped.</exception>
    /// <exception cref="IOException">The files cannot go there; running again goes on where this stopped.</exception>
    public Task<MailOutcome> RunAsync(MailSettings settings, IReadOnlyCollection<CaseEntry> ready, IPrintTarget target, CancellationToken cancellation)
    {
        target.Probe();
        return RunProbedAsync(settings, ready, target, cancellation);
    }

    private async Task<MailOutcome> RunProbedAsync(MailSettings settings, IReadOnlyCollection<CaseEntry> ready, IPrintTarget target, CancellationToken cancellation)
    {
        var diagnostics = new List<Diagnostic>();
        var kept = await SettleEarlierAsync(settings.Date, ready, diagnostics, cancellation).ConfigureAwait(false);
        var book = await ledger.ReadAsync(cancellation).ConfigureAwait(false);
        var (prepared, planned, problems) = await new RunPlanning(_preparation, ledger).PlanAsync(ready, settings, cancellation).ConfigureAwait(false);
        diagnostics.AddRange(problems);
        diagnostics.AddRange(MailReport.VoidedFiles(book, target));
        var (delivered, withheld) = (ImmutableArray.CreateBuilder<DeliveredBatch>(), ImmutableArray.CreateBuilder<MailBatch>());
        var batches = book.Batches.Where(batch => batch.Run.Date == settings.Date && batch.State != BatchState.Voided).ToList();
        var delivery = new BatchDelivery(_maker, generators, ledger);
        var (printed, all) = (0, batches.Sum(batch => batch.Envelopes.Length));
        foreach (var batch in batches)
        {
            var before = printed;
            var how = batch.State == BatchState.Voided ? null : await delivery.DeliverAsync(batch, target, () => Progress?.Invoke(++printed, all), diagnostics, cancellation).ConfigureAwait(false);
            Progress?.Invoke(printed = before + batch.Envelopes.Length, all);
            if (how is { } came)
            {
                delivered.Add(new DeliveredBatch(batch, came));
                diagnostics.AddRange(MailReport.PulledOut(batch));
            }
            else if (batch.State == BatchState.Closed)
            {
                withheld.Add(batch);
            }
        }

        return new MailOutcome(planned, kept, delivered.ToImmutable(), withheld.ToImmutable(), prepared.Stopped, prepared.Warnings, [.. diagnostics]);
    }

    /// <summary>Prints an envelope again, byte for byte, as a file of its own in a folder.</summary>
    /// <returns>The file, or what is wrong.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    /// <exception cref="IOException">The folder failed.</exception>
    public async Task<(WrittenFile? File, Diagnostic? Problem)> ReprintAsync(string id, string folder, CancellationToken cancellation)
    {
        StagedFiles.Probe(folder, clock);
        var (made, problem) = await RemakeAsync(id, cancellation).ConfigureAwait(false);
        if (made is null)
        {
            return (null, problem);
        }

        using var files = new StagedFiles(folder, clock);
        var file = ((IStagedFiles)files).Write(id + ".pdf", made.Print.Span);
        if (await PrintAgain.RecordAsync(ledger, made.Envelope, cancellation).ConfigureAwait(false) is { } voided)
        {
            return (null, voided);
        }

        await files.ReleaseAsync(cancellation).ConfigureAwait(false);
        return (file, null);
    }

    /// <summary>Prints an envelope again, byte for byte, for whoever carries the bytes to a printer.</summary>
    /// <returns>The bytes of a PDF, or what is wrong.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(ReadOnlyMemory<byte>? Pdf, Diagnostic? Problem)> ReprintAsync(string id, CancellationToken cancellation)
    {
        var (made, problem) = await RemakeAsync(id, cancellation).ConfigureAwait(false);
        if (made is null)
        {
            return (null, problem);
        }

        return await PrintAgain.RecordAsync(ledger, made.Envelope, cancellation).ConfigureAwait(false) is { } voided ? (null, voided) : (made.Print, null);
    }

    /// <summary>Makes the content of a printed envelope again.</summary>
    private async Task<(EnvelopeContent? Made, Diagnostic? Problem)> RemakeAsync(string id, CancellationToken cancellation)
    {
        var book = await ledger.ReadAsync(cancellation).ConfigureAwait(false);
        if (book.FindEnvelope(id) is not { } envelope)
        {
            return (null, book.FindRun(id) is null && book.FindBatch(id) is null ? MailClosing.UnknownId(id) : new Diagnostic(MailRunDiagnostics.Unknown, $"{id} is no envelope")
            {
                Hint = "Name envelopes; for all of a batch that is not closed, run again with its date and an empty folder: that writes the same bytes",
            });
        }

        if (envelope.Printed is not { } printed || envelope.State == BatchState.Voided)
        {
            return (null, MailClosing.NotInHand("Envelope " + envelope.Id, envelope.State));
        }

        return await _maker.MakeAsync(envelope, cancellation).ConfigureAwait(false) is { } made && made.Printed == printed ? (made, null) : (null, NotReproduced(envelope.Batch));
    }

    /// <summary>Voids what must not be printed any more, and records which letters newer versions of their cases leave as they are.</summary>
    private async Task<ImmutableArray<LettersKept>> SettleEarlierAsync(
        DateOnly date, IReadOnlyCollection<CaseEntry> ready, List<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var book = await ledger.ReadAsync(cancellation).ConfigureAwait(false);
        var byNumber = ready.ToDictionary(one => one.CaseNumber, StringComparer.Ordinal);
        var found = await _changes.FindKeptAsync(book, ready, cancellation).ConfigureAwait(false);
        var lapsed = LapsedBatch.Find(book, date, byNumber, found);
        foreach (var one in lapsed)
        {
            if (await ledger.AppendAsync(
                _ => one.Batch.State == BatchState.Planned ? new BatchVoided(one.Batch.Id, one.Reason) : null, cancellation).ConfigureAwait(false) is not null)
            {
                diagnostics.AddRange(MailReport.Of(one));
            }
        }

        var kept = ImmutableArray.CreateBuilder<LettersKept>();
        foreach (var one in LettersKept.Besides(found, lapsed.Select(one => one.Batch)))
        {
            // Whoever else runs the mail may have said so meanwhile, or have mailed the letters: then it is not this run's to tell.
            if (await ledger.AppendAsync(
                now => one.Letters.All(letter => now.FindEnvelope(letter.Envelope) is { Counts: true } envelope && envelope.Version < one.CaseVersion) ? one : null,
                cancellation).ConfigureAwait(false) is not null)
            {
                kept.Add(one);
            }
        }

        return kept.ToImmutable();
    }

    private static ImmutableArray<MailEnvelope> Superseded(MailBook book, IReadOnlyDictionary<string, CaseEntry> ready) =>
    [
        .. book.Batches.Where(batch => batch.State == BatchState.Printed)
            .SelectMany(batch => LapsedBatch.SupersededIn(batch, ready))
            .Where(envelope => envelope.State == BatchState.Printed),
    ];

    internal static Diagnostic NotReproduced(MailBatch batch) => new(
        MailRunDiagnostics.NotReproduced,
        string.Create(CultureInfo.InvariantCulture, $"Batch {batch.Id} was planned with version {batch.Run.Planned.Engine} and does not come out the same"));
}
