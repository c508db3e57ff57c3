// Submits many cases: a few at a time, a bad one never stopping the others.
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ImrDocs.Cli.Input;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary>Submits many cases, a few at a time; results come in the order of the cases.</summary>
internal sealed class SubmitRun(JobSubmission submission, LetterRequest request, ImmutableArray<LetterFormat> formats)
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
            return Refused(file, [new Diagnostic(LetterDiagnostics.CaseFileUnreadable, file.Error) { File = file.Name }]);
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
        var result = await submission.SubmitAsync(submitted, request, formats, cancellation);
        var ended = result.State is JobState.Open or JobState.Done
            ? []
            : ImmutableArray.Create(new Diagnostic(JobDiagnostics.HasEnded, $"Job {result.Job.Id} is {result.State.ToString().ToLowerInvariant()}") { File = file.Name });
        return new SubmittedCaseFile(file.Name, result, ended);
    }

    private static Task<SubmittedCaseFile> Refused(CaseFile file, ImmutableArray<Diagnostic> diagnostics) =>
        Task.FromResult(new SubmittedCaseFile(file.Name, null, diagnostics));
}
