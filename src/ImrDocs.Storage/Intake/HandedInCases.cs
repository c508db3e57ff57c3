// Makes case files that are handed in versions of their cases, unless that would undo somebody's work.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Cases.Changes;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Intake;

/// <summary>
/// Makes case files that are handed in versions of their cases. A folder of files is sent again whenever somebody is not sure
/// that it arrived, and must not take back what was done since: a file that is an older version again, and one for a case that
/// a person has edited, is held back until somebody says which version it is to replace. Where somebody sits before the
/// answer, so is one for a case that was said to be ready, made into a letter or mailed; a program that hands in a correction
/// means it. Thread-safe.
/// </summary>
/// <param name="store">Where cases are kept.</param>
/// <param name="clock">Tells when a file was taken in.</param>
public sealed class HandedInCases(IBlobStore store, TimeProvider clock) : IDisposable
{
    /// <summary>Says that a file is to replace whichever version is the newest.</summary>
    public const int AnyVersion = 0;

    private readonly CaseVersions _versions = new(store);
    private readonly LetterArchive _letters = new(store, clock);
    private readonly MailLedgerReader _mail = new(store);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Makes a file the newest version of its case, unless it is that already or is held back.</summary>
    /// <param name="caseNumber">The number of the case.</param>
    /// <param name="content">The file.</param>
    /// <param name="name">What diagnostics call it.</param>
    /// <param name="by">Who hands it in.</param>
    /// <param name="replaces">The version that it is to replace whatever was done with it, <see cref="AnyVersion"/> for the newest; null when nobody has said so.</param>
    /// <param name="asks">Whether somebody sits before the answer and can be asked.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed; calling again is safe.</exception>
    public async Task<CaseTaken> TakeAsync(
        string caseNumber, ReadOnlyMemory<byte> content, string name, Person by, int? replaces, bool asks, CancellationToken cancellation)
    {
        while (true)
        {
            var history = await _versions.HistoryAsync(caseNumber, cancellation).ConfigureAwait(false);
            var newest = history.IsEmpty ? 0 : history[^1].Number;
            var replacement = newest > 0 && !await _versions.SaysAsync(caseNumber, newest, content, cancellation).ConfigureAwait(false)
                ? await CompareAsync(caseNumber, history, content, cancellation).ConfigureAwait(false) : null;
            var isQuestion = replacement is not null && (asks ? !replacement.Reasons.IsEmpty : replacement.TakesWorkBack);
            if (isQuestion && replaces != newest && replaces != AnyVersion && CaseReader.Read(content, name, CaseReaderOptions.Unfinished).Case is not null)
            {
                return new CaseTaken(TakenOutcome.HeldBack, newest, replacement, false, [replacement!.Held(name)]);
            }

            var saving = new CaseSaving(newest, by, clock.GetUtcNow(), "Taken in as a file") { IsFile = true };
            var saved = await _versions.SaveAsync(caseNumber, content, saving, cancellation).ConfigureAwait(false);
            if (saved.Outcome == SaveOutcome.Conflict)
            {
                // Somebody saves at the same moment; what they saved is looked at like anything else.
                continue;
            }

            var outcome = saved.Outcome switch
            {
                SaveOutcome.Refused => TakenOutcome.Refused,
                SaveOutcome.Unchanged => TakenOutcome.Unchanged,
                _ => newest == 0 ? TakenOutcome.New : TakenOutcome.Correction,
            };
            var waits = asks && outcome != TakenOutcome.Refused && await WaitsAsync(caseNumber, history, saved.Version, cancellation).ConfigureAwait(false);
            return new CaseTaken(outcome, saved.Version, replacement, waits, [.. saved.Diagnostics.Select(problem => problem with { File = name })]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<CaseReplacement> CompareAsync(string caseNumber, ImmutableArray<CaseVersion> history, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var newest = history[^1];
        var reasons = ImmutableArray.CreateBuilder<string>();
        foreach (var older in history.Reverse().Skip(1))
        {
            if (await _versions.SaysAsync(caseNumber, older.Number, content, cancellation).ConfigureAwait(false))
            {
                reasons.Add(FormattableString.Invariant($"the file is version {older.Number} again, which version {older.Number + 1} has replaced"));
                break;
            }
        }

        if (newest.Saved is { IsFile: false } edited)
        {
            reasons.Add(FormattableString.Invariant($"the case was edited by {edited.By.Name}, {edited.At:yyyy-MM-dd HH:mm} UTC"));
        }

        var takesWorkBack = reasons.Count > 0;
        if (history.LastOrDefault(version => version.Ready is not null) is { Ready: { } ready } said)
        {
            reasons.Add(FormattableString.Invariant($"version {said.Number} was said to be ready by {ready.By.Name}, {ready.At:yyyy-MM-dd HH:mm} UTC"));
        }

        var letters = (await _letters.ListAsync(caseNumber, cancellation).ConfigureAwait(false)).Count;
        if (letters > 0)
        {
            reasons.Add(letters == 1 ? "a letter about the case is archived" : FormattableString.Invariant($"{letters} letters about the case are archived"));
        }

        reasons.AddRange(await MailAsync(caseNumber, Sentences, cancellation).ConfigureAwait(false));
        var before = await _versions.ReadAsync(caseNumber, newest.Number, cancellation).ConfigureAwait(false);
        var changes = before is not null && CaseReader.Read(before, "", CaseReaderOptions.Unfinished).Case is { } old && CaseReader.Read(content, "", CaseReaderOptions.Unfinished).Case is { } @new
            ? CaseChanges.Between(old, @new) : (ImmutableArray<CaseChange>?)null;
        return new CaseReplacement(newest.Number, newest.Saved, reasons.ToImmutable(), takesWorkBack, changes);
    }

    private async Task<bool> WaitsAsync(string caseNumber, ImmutableArray<CaseVersion> history, int version, CancellationToken cancellation) =>
        history.LastOrDefault(one => one.Number == version)?.Ready is null
        && (history.Any(one => one.Ready is not null)
            || await MailAsync(caseNumber, envelopes => envelopes.Any(envelope => envelope.Counts), cancellation).ConfigureAwait(false));

    private async Task<T> MailAsync<T>(string caseNumber, Func<IReadOnlyList<MailEnvelope>, T> take, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return take((await _mail.ReadAsync(cancellation).ConfigureAwait(false)).OfCase(caseNumber));
        }
        finally
        {
            _turn.Release();
        }
    }

    private static List<string> Sentences(IReadOnlyList<MailEnvelope> envelopes) =>
    [
        .. from envelope in envelopes
           where envelope.Batch.State != BatchState.Voided
           group envelope by (envelope.Batch.Run.Planned.Date, envelope.Batch.State) into sent
           select string.Create(
               CultureInfo.InvariantCulture,
               $"{sent.Count()} {(sent.Count() == 1 ? "copy was" : "copies were")} {Done(sent.Key.State)} {sent.Key.Date:yyyy-MM-dd}"),
    ];

    private static string Done(BatchState state) => state switch
    {
        BatchState.Closed => "mailed on",
        BatchState.Printed => "printed to be mailed on",
        _ => "planned to be mailed on",
    };
}
