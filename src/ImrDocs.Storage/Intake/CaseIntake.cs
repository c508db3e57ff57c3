// Takes case files in from somebody who waits for the answer: what is wrong is said at once, and a bad one stops no other.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.People;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Intake;

/// <summary>
/// Takes case files in from somebody who waits for the answer, as new versions of their cases, and has their letters made
/// where that is wanted and nothing stands against it. An unfinished case is taken in too: a reviewer finishes it. Thread-safe.
/// </summary>
/// <param name="cases">Keep the versions.</param>
/// <param name="readiness">Checks the letters.</param>
/// <param name="submission">Has them made.</param>
public sealed class CaseIntake(HandedInCases cases, CaseReadiness readiness, JobSubmission submission)
{
    /// <summary>Takes a file in.</summary>
    /// <param name="file">The file.</param>
    /// <param name="by">Who hands it in.</param>
    /// <param name="letter">Which letter is to be made of it; null for none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Blobs.StoreException">The store failed; taking the same file in again is safe.</exception>
    public async Task<TakenFile> TakeAsync(IncomingFile file, Person by, WantedLetter? letter, CancellationToken cancellation)
    {
        if (file.Case.CaseNumber is not { } number)
        {
            return new TakenFile(file, null, null, file.Case.Diagnostics);
        }

        var taken = await cases.TakeAsync(number, file.Case.Bytes, file.Name, by, file.Replaces, asks: true, cancellation).ConfigureAwait(false);
        if (!taken.IsIn)
        {
            return new TakenFile(file, taken, null, taken.Diagnostics);
        }

        var problems = await readiness.CheckAsync(file.Case.Bytes, file.Name, letter?.Request, cancellation).ConfigureAwait(false);
        if (letter is null || problems.HasErrors)
        {
            return new TakenFile(file, taken, null, problems);
        }

        return taken.WaitsForReady
            ? new TakenFile(file, taken, null, problems.Add(CaseTaken.Waiting(file.Name)))
            : new TakenFile(file, taken, await submission.SubmitAsync(number, taken.Version, letter.Request, letter.Formats, cancellation).ConfigureAwait(false), problems);
    }
}

/// <summary>A file that is handed in.</summary>
/// <param name="Name">What it is called by whoever hands it in; it is kept nowhere.</param>
/// <param name="Case">The case, as far as it can be read.</param>
/// <param name="Replaces">The version that it is to replace whatever was done with it, <see cref="HandedInCases.AnyVersion"/> for the newest; null when nobody has said so.</param>
public sealed record IncomingFile(string Name, SubmittedCase Case, int? Replaces);

/// <summary>A letter that is to be made.</summary>
/// <param name="Request">Which.</param>
/// <param name="Formats">The files to write.</param>
public sealed record WantedLetter(LetterRequest Request, ImmutableArray<LetterFormat> Formats);

/// <summary>What became of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Taken">What became of it as a version; null when not even its number can be read.</param>
/// <param name="Job">The job that makes its letter; null when there is none.</param>
/// <param name="Problems">Everything that is wrong with it or deserves a look.</param>
public sealed record TakenFile(IncomingFile File, CaseTaken? Taken, SubmittedJob? Job, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>Whether it is the newest version of its case now.</summary>
    public bool IsIn => Taken is { IsIn: true };

    /// <summary>Whether it waits for somebody to say that it is to replace a version.</summary>
    public bool IsHeld => Taken is { Outcome: TakenOutcome.HeldBack };
}
