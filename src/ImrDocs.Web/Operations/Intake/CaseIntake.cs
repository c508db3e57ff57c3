// Takes case files in, one after the other; a bad one stops no other.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.People;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Operations.Intake;

/// <summary>Takes case files in as new versions of their cases, and has their letters made where that is wanted.</summary>
internal sealed class CaseIntake(CaseVersions versions, CaseReadiness readiness, JobSubmission submission, AuditLog audit, TimeProvider clock)
{
    private static readonly ImmutableArray<LetterFormat> Formats = [LetterFormat.Pdf, LetterFormat.Docx];

    /// <summary>Takes a file in.</summary>
    /// <param name="name">What the file is called by whoever hands it in; it is kept nowhere.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="by">Who hands it in.</param>
    /// <param name="submits">Whether the published letter is to be made, if nothing stands against it.</param>
    /// <param name="seen">The numbers of the cases that came in together; the one of this file is added.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="Storage.Blobs.StoreException">The store failed; taking the same file in again is safe.</exception>
    public async Task<TakenFile> TakeAsync(string name, byte[] bytes, Person by, bool submits, HashSet<string> seen, CancellationToken cancellation)
    {
        var handedIn = SubmittedCase.Of(bytes, name);
        if (handedIn.CaseNumber is not { } number)
        {
            return new TakenFile(name, null, null, null, [.. handedIn.Diagnostics.Select(ShownProblem.Of)]);
        }

        if (!seen.Add(number))
        {
            var twice = new Diagnostic(LetterDiagnostics.CaseNumberTwice, "Another file that came with it has the same case number")
            {
                File = name,
                DataPath = "caseNumber",
                Hint = "Keep one of the two files; the first one was looked at",
            };
            return new TakenFile(name, number, null, null, [ShownProblem.Of(twice)]);
        }

        var saved = await SaveAsync(number, bytes, by, cancellation);
        if (saved.Outcome == SaveOutcome.Refused)
        {
            return new TakenFile(name, number, null, null, [.. saved.Diagnostics.Select(problem => ShownProblem.Of(problem with { File = name }))]);
        }

        await audit.AppendAsync(new AuditEvent(by, AuditAction.CaseSubmitted) { CaseNumber = number, Version = saved.Version }, cancellation);
        var problems = await readiness.CheckAsync(bytes, name, cancellation);
        var job = submits && !problems.HasErrors ? await submission.SubmitAsync(handedIn, new LetterRequest(), Formats, cancellation) : null;
        return new TakenFile(name, number, saved, job, [.. problems.Select(ShownProblem.Of)]);
    }

    /// <summary>Saves it after the newest version, whoever saves at the same moment: both versions are kept, in some order.</summary>
    private async Task<SaveResult> SaveAsync(string number, byte[] bytes, Person by, CancellationToken cancellation)
    {
        while (true)
        {
            var newest = await versions.NewestAsync(number, cancellation);
            var saved = await versions.SaveAsync(number, bytes, new CaseSaving(newest, by, clock.GetUtcNow(), "Taken in as a file"), cancellation);
            if (saved.Outcome != SaveOutcome.Conflict)
            {
                return saved;
            }
        }
    }
}

/// <summary>What became of a file.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="CaseNumber">The case number; null when it cannot be read.</param>
/// <param name="Saved">The version it became, or is already; null when it was refused.</param>
/// <param name="Job">The job that makes its letter; null when there is none.</param>
/// <param name="Problems">Everything that is wrong with it or deserves a look.</param>
internal sealed record TakenFile(string Name, string? CaseNumber, SaveResult? Saved, SubmittedJob? Job, ImmutableArray<ShownProblem> Problems)
{
    /// <summary>Whether a letter can be made of it.</summary>
    public bool HasErrors => Problems.Any(problem => problem.IsError);
}
