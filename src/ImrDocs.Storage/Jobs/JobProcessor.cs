// Does a job: case in, letters archived, the end recorded.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Jobs;

/// <summary>
/// Does one run of a job from its case to the record of its end. Every step can be done again: whoever is killed
/// leaves nothing that the next one has to know of, and two who do the same run at once make one letter.
/// </summary>
/// <param name="store">Where cases, jobs and letters are kept.</param>
/// <param name="generators">Make the letters: those of the releases of the store.</param>
/// <param name="clock">Tells the times of records.</param>
public sealed class JobProcessor(IBlobStore store, LetterGenerators generators, TimeProvider clock)
{
    private readonly CaseVersions _cases = new(store);
    private readonly LetterArchive _archive = new(store, clock);

    /// <summary>The records of jobs.</summary>
    public JobLedger Ledger { get; } = new(store, clock);

    /// <summary>Does a run, unless it has ended already.</summary>
    /// <returns>How it ended; null when there was nothing to do: it had ended before, or there is no such job.</returns>
    /// <exception cref="StoreException">The store failed, or lacks the case; calling again is safe.</exception>
    public async Task<JobEnd?> RunAsync(JobTicket ticket, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        var asked = Ledger.FindAsync(ticket.Id, cancellation);
        var done = Ledger.HasEndedAsync(ticket, JobState.Done, cancellation);
        var cancelled = Ledger.HasEndedAsync(ticket, JobState.Cancelled, cancellation);
        await Task.WhenAll(asked, done, cancelled).ConfigureAwait(false);
        if (await asked.ConfigureAwait(false) is not { } job || await done.ConfigureAwait(false) || await cancelled.ConfigureAwait(false))
        {
            return null;
        }

        if (await SettleOtherVersionsAsync(job, cancellation).ConfigureAwait(false))
        {
            var overtaken = new Diagnostic(JobDiagnostics.Overtaken, "The letter of a newer version is archived") { File = job.Case.Value };
            return await Ledger.EndAsync(ticket, job, JobState.Cancelled, [], [overtaken], cancellation).ConfigureAwait(false);
        }

        var bytes = await _cases.ReadAsync(job.CaseNumber, job.CaseVersion, cancellation).ConfigureAwait(false)
            ?? throw new StoreException(new Diagnostic(JobDiagnostics.CaseMissing, "There is no such version of the case") { File = job.Case.Value });
        start = JobMeter.Lap("read", start, clock);
        var (letters, diagnostics) = await Task.Run(() => RenderAsync(job, bytes, cancellation), cancellation).ConfigureAwait(false);
        start = JobMeter.Lap("render", start, clock);
        if (diagnostics.HasErrors)
        {
            JobMeter.Refusals.Add(1);
            return await Ledger.EndAsync(ticket, job, JobState.Refused, [], diagnostics, cancellation).ConfigureAwait(false);
        }

        var (manifests, replaced) = await ArchiveAsync(job, letters, cancellation).ConfigureAwait(false);
        start = JobMeter.Lap("archive", start, clock);
        if (!replaced.IsEmpty)
        {
            JobMeter.Refusals.Add(1);
            return await Ledger.EndAsync(ticket, job, JobState.Refused, [], [.. diagnostics, .. replaced], cancellation).ConfigureAwait(false);
        }

        var end = await Ledger.EndAsync(ticket, job, JobState.Done, manifests, diagnostics, cancellation).ConfigureAwait(false);
        JobMeter.Lap("record", start, clock);
        return end;
    }

    /// <summary>
    /// Gives up a run that met a defect of the program, failed too often or never came to an end.
    /// </summary>
    /// <returns>The record; null when there is no such job, or it is done after all.</returns>
    /// <exception cref="StoreException">The store failed; calling again is safe.</exception>
    public async Task<JobEnd?> PoisonAsync(JobTicket ticket, Diagnostic reason, CancellationToken cancellation)
    {
        if (await Ledger.FindAsync(ticket.Id, cancellation).ConfigureAwait(false) is not { } job
            || await Ledger.HasEndedAsync(ticket, JobState.Done, cancellation).ConfigureAwait(false))
        {
            return null;
        }

        JobMeter.Poisons.Add(1);
        return await Ledger.EndAsync(ticket, job, JobState.Poisoned, [], [reason], cancellation).ConfigureAwait(false);
    }

    /// <summary>Notes that a run failed, and gives it up when that was once too often.</summary>
    /// <returns>How often it has failed, and the record of its end when it is given up.</returns>
    /// <exception cref="StoreException">The store failed: then nothing is counted, since no job is to blame.</exception>
    public async Task<(int Failures, JobEnd? End)> FailAsync(JobTicket ticket, Diagnostic reason, CancellationToken cancellation)
    {
        var failures = await Ledger.RecordFailureAsync(ticket, reason, cancellation).ConfigureAwait(false);
        JobMeter.Failures.Add(1);
        return (failures, failures < JobLedger.MostFailures ? null : await PoisonAsync(ticket, reason, cancellation).ConfigureAwait(false));
    }

    /// <summary>
    /// Versions of a case follow each other, whatever order their messages come in: the same job for earlier versions
    /// is done first, so that a correction finds the letter that it replaces. Whoever else holds its message does
    /// the same work, which is harmless.
    /// </summary>
    /// <returns>Whether a newer version already has its letter.</returns>
    private async Task<bool> SettleOtherVersionsAsync(Job job, CancellationToken cancellation)
    {
        var newest = await _cases.NewestAsync(job.CaseNumber, cancellation).ConfigureAwait(false);
        for (var version = newest; version > job.CaseVersion; version--)
        {
            if (await NewestRunAsync(job.ForVersion(version), cancellation).ConfigureAwait(false) is { } newer
                && await Ledger.HasEndedAsync(newer, JobState.Done, cancellation).ConfigureAwait(false))
            {
                return true;
            }
        }

        // Only the one before: to do that one, the ones before it are done first.
        for (var version = job.CaseVersion - 1; version > 0; version--)
        {
            if (await NewestRunAsync(job.ForVersion(version), cancellation).ConfigureAwait(false) is { } earlier)
            {
                if (await Ledger.StateAsync(earlier, cancellation).ConfigureAwait(false) == JobState.Open)
                {
                    await RunAsync(earlier, cancellation).ConfigureAwait(false);
                }

                break;
            }
        }

        return false;
    }

    private async Task<JobTicket?> NewestRunAsync(Job job, CancellationToken cancellation) =>
        await Ledger.IsRequestedAsync(job.Id, cancellation).ConfigureAwait(false)
            ? await Ledger.NewestRunAsync(job.Id, cancellation).ConfigureAwait(false)
            : null;

    /// <summary>All letters of the job, or all that is wrong with them: a job is done whole or not at all.</summary>
    private async Task<(ImmutableArray<RenderedLetter> Letters, ImmutableArray<Diagnostic> Diagnostics)> RenderAsync(Job job, byte[] bytes, CancellationToken cancellation)
    {
        var read = CaseReader.Read(bytes, job.Case.Value);
        if (read.Case is null)
        {
            return ([], read.Diagnostics);
        }

        if (await generators.FindAsync(read.Case, cancellation).ConfigureAwait(false) is not { } made)
        {
            return ([], [.. read.Diagnostics, LetterGenerators.NoneInForce with { File = job.Case.Value }]);
        }

        var letters = ImmutableArray.CreateBuilder<RenderedLetter>();
        var diagnostics = new List<Diagnostic>(read.Diagnostics);
        foreach (var copy in made.Generator.Copies(read.Case, job.Letter))
        {
            var result = made.Generator.Generate(read.Case, copy, job.Formats);
            ImmutableArray<Diagnostic> named = [.. result.Diagnostics.Select(diagnostic => LetterProblems.Place(diagnostic, job.Case.Value, bytes))];
            diagnostics.AddRange(named);
            if (result.Letter is not null)
            {
                letters.Add(LetterRecord.Of(read.Case, result.Letter, made, [.. read.Diagnostics, .. named]));
            }
        }

        // What several copies have in common is said once.
        return (letters.ToImmutable(), [.. diagnostics.DistinctBy(diagnostic => diagnostic.ToString(), StringComparer.Ordinal)]);
    }

    /// <returns>The manifests, and what keeps the job from being done: letters that the archive has, but replaced since.</returns>
    private async Task<(ImmutableArray<string> Manifests, ImmutableArray<Diagnostic> Replaced)> ArchiveAsync(
        Job job, ImmutableArray<RenderedLetter> letters, CancellationToken cancellation)
    {
        var succession = new LetterSuccession(store, _archive);
        var manifests = ImmutableArray.CreateBuilder<string>(letters.Length);
        var replaced = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var letter in letters)
        {
            var next = await succession.FollowAsync(letter, cancellation).ConfigureAwait(false);
            var archived = await _archive.ArchiveAsync(next, cancellation).ConfigureAwait(false);
            var key = LetterKey.Of(letter.Slot, letter.Inputs);
            manifests.Add(key.Manifest.Value);
            if (archived.Outcome == PutOutcome.Created)
            {
                JobMeter.Letters.Add(1, new("kind", letter.Slot.Kind), new KeyValuePair<string, object?>("edition", letter.Slot.Edition));
            }
            else if (await succession.IsReplacedAsync(key, cancellation).ConfigureAwait(false)
                && await _cases.NewestAsync(job.CaseNumber, cancellation).ConfigureAwait(false) == job.CaseVersion)
            {
                // For an older version that is as it should be: whoever is late with it finds it replaced by the newer one.
                replaced.Add(new Diagnostic(JobDiagnostics.Replaced, "The letter of this version was archived before and replaced since") { File = key.Manifest.Value });
            }
        }

        return (manifests.MoveToImmutable(), replaced.ToImmutable());
    }
}
