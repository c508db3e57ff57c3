// Submits many cases: a few at a time, a bad one never stopping the others.
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ImrDocs.Cli.Input;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Intake;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.People;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary>Submits many cases, a few at a time; results come in the order of the cases.</summary>
/// <param name="versions">Keep the cases.</param>
/// <param name="cases">Take them in.</param>
/// <param name="submission">Queues their letters.</param>
/// <param name="by">Who hands them in.</param>
/// <param name="letter">The letter that is wanted.</param>
/// <param name="replaces">The numbers of cases whose newest version is to be replaced whatever was done with it.</param>
internal sealed class SubmitRun(
    CaseVersions versions, HandedInCases cases, JobSubmission submission, Person by, WantedLetter letter, IReadOnlyCollection<string> replaces)
{
    /// <summary>Submissions under way at once: they wait for the disk or the network.</summary>
    private const int Window = 16;

    private readonly HashSet<string> _caseNumbers = new(StringComparer.Ordinal);

    /// <summary>Submits each case; what could not be taken is a result too.</summary>
    public async IAsyncEnumerable<SubmittedCaseFile> SubmitAsync(IEnumerable<CaseFile> files, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var underWay = new Queue<Task<SubmittedCaseFile>>();
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            underWay.Enqueue(StartAsync(file, cancellation));
            if (underWay.Count >= Window)
            {
                yield return await underWay.Dequeue();
            }
        }

        while (underWay.TryDequeue(out var next))
        {
            yield return await next;
        }
    }

    /// <summary>Looks at the case here, in order, so that of two cases with one number the first is submitted.</summary>
    private Task<SubmittedCaseFile> StartAsync(CaseFile file, CancellationToken cancellation)
    {
        if (file.Error is not null)
        {
            return Refused(file, [CaseLoader.Unreadable(file, file.Error)]);
        }

        var submitted = SubmittedCase.Of(file.Bytes, file.Name);
        if (submitted.CaseNumber is null)
        {
            return Refused(file, submitted.Diagnostics);
        }

        return _caseNumbers.Add(submitted.CaseNumber)
            ? Task.Run(() => SubmitOneAsync(file, submitted, cancellation), cancellation)
            : Refused(file, [CaseLoader.NumberTwice(submitted.CaseNumber, file)]);
    }

    private async Task<SubmittedCaseFile> SubmitOneAsync(CaseFile file, SubmittedCase submitted, CancellationToken cancellation)
    {
        var number = submitted.CaseNumber!;
        var replaced = replaces.Contains(number, StringComparer.Ordinal) ? HandedInCases.AnyVersion : (int?)null;
        var taken = await cases.TakeAsync(number, submitted.Bytes, file.Name, by, replaced, asks: false, cancellation);
        if (taken.Outcome == TakenOutcome.HeldBack)
        {
            return new SubmittedCaseFile(file.Name, number, taken, null, taken.Diagnostics);
        }

        // What is no case gets a job too: the worker refuses it, and records for whoever watches the queue all that is wrong.
        var version = taken.IsIn ? taken.Version : await versions.StoreAsync(number, submitted.Bytes, cancellation);
        var job = await submission.SubmitAsync(number, version, letter.Request, letter.Formats, cancellation);
        return new SubmittedCaseFile(file.Name, number, taken, job, job.Problem is { } problem ? [problem with { File = file.Name }] : []);
    }

    private static Task<SubmittedCaseFile> Refused(CaseFile file, ImmutableArray<Diagnostic> diagnostics) =>
        Task.FromResult(new SubmittedCaseFile(file.Name, null, null, null, diagnostics));
}
