// Case files that are dropped into a folder become jobs.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Inboxes;
using ImrDocs.Storage.Intake;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.People;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Worker.Configuration;
using ImrDocs.Worker.Health;
using ImrDocs.Worker.Jobs;
using Microsoft.Extensions.Hosting;

namespace ImrDocs.Worker.Inbox;

/// <summary>
/// Looks into the inbox, submits what is whole, and moves it away. Several workers may watch one inbox: whoever is
/// killed or too late does no harm, since the same case submitted twice is one job.
/// </summary>
internal sealed class InboxLoop(IInbox inbox, HandedInCases cases, JobSubmission submission, StoreHealth health, WorkerOptions options, TimeProvider clock, ILogger<InboxLoop> log)
    : BackgroundService
{
    /// <summary>Who puts files into an inbox is not known.</summary>
    private static readonly Person Giver = new("the inbox", IdentitySource.SelfAsserted);

    private readonly LetterRequest _letter = new() { Kind = options.InboxLetter, Edition = options.InboxEdition };

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var name in await inbox.WholeFilesAsync(stoppingToken))
                {
                    stoppingToken.ThrowIfCancellationRequested();
                    await TakeAsync(name, stoppingToken);
                }
            }
            catch (StoreException failure)
            {
                if (health.Failed(failure.Diagnostic))
                {
                    log.StoreFailed(failure.Diagnostic.ToString());
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Its message would name the file.
                log.InboxFailed(error.GetType().Name);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(options.InboxSeconds), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TakeAsync(string name, CancellationToken stop)
    {
        if (await inbox.ReadAsync(name, stop) is not { } bytes)
        {
            return;
        }

        var submitted = SubmittedCase.Of(bytes, "the file");
        if (submitted.CaseNumber is null)
        {
            await RefuseAsync(name, submitted.Diagnostics, stop);
            return;
        }

        var taken = await cases.TakeAsync(submitted.CaseNumber, bytes, "the file", Giver, null, asks: false, stop);
        if (!taken.IsIn)
        {
            await RefuseAsync(name, taken.Diagnostics, stop);
            return;
        }

        var queued = await submission.SubmitAsync(submitted.CaseNumber, taken.Version, _letter, LetterFormatNames.ParseList(options.InboxFormat), stop);
        if (queued.Problem is { } problem)
        {
            await RefuseAsync(name, [problem], stop);
            return;
        }

        await inbox.AcceptAsync(name, stop);
        log.InboxTaken(queued.Job.CaseNumber, queued.Job.CaseVersion, queued.Job.Id.Value);
    }

    private async Task RefuseAsync(string name, ImmutableArray<Diagnostic> problems, CancellationToken stop)
    {
        await inbox.RefuseAsync(name, problems, stop);
        log.InboxRefused(string.Join(", ", problems.Select(problem => problem.Id).Distinct(StringComparer.Ordinal)));
    }
}
