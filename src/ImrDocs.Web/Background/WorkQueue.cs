// Does work in the background, one after the other.
using ImrDocs.Storage.Background;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Background;

/// <summary>
/// Does work that keeps the processors busy for minutes: one at a time, and nobody waits. Whatever becomes of it, the work
/// says so, since nobody else would hear of it.
/// </summary>
internal sealed partial class WorkQueue(ILogger<WorkQueue> log) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Does it once it is its turn.</summary>
    /// <returns>Ends with the work, and never fails.</returns>
    public async Task RunAsync(BackgroundWork work, Func<CancellationToken, Task> body)
    {
        try
        {
            await _turn.WaitAsync(work.Cancellation);
            try
            {
                work.Tell(0, 0);
                await body(work.Cancellation);
                work.End(TaskState.Done);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            work.End(TaskState.Stopped);
        }
        catch (StoreException failure)
        {
            StoreFailed(failure.Diagnostic.Id, failure.Diagnostic.Message);
            work.End(TaskState.Failed, failure.Diagnostic);
        }
#pragma warning disable CA1031 // Nobody else would hear of a defect here.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            var description = Defect.Describe(defect);
            Failed(description);
            work.End(TaskState.Failed, new Diagnostic(LetterDiagnostics.ProgramDefect, description));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    [LoggerMessage(1, LogLevel.Error, "Work in the background failed: {Id}: {Message}")]
    private partial void StoreFailed(string id, string message);

    [LoggerMessage(2, LogLevel.Error, "A defect of the program: {Description}")]
    private partial void Failed(string description);
}
