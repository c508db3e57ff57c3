// imrdocs render --watch: renders again whatever a change touches.
using ImrDocs.Cli.Input;

namespace ImrDocs.Cli.Verbs;

/// <summary>
/// Renders, then waits for changes of templates and cases and renders again: every case after a change of a template,
/// else those that changed. Mistakes are told and do not end it; Ctrl+C does.
/// </summary>
/// <param name="files">The templates and cases.</param>
/// <param name="render">Renders the cases of some names; all when there are none to choose by.</param>
internal sealed class RenderWatch(WatchedFiles files, Func<IReadOnlySet<string>?, CancellationToken, Task> render)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Goes on until it is cancelled; gives the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            files.Look();
            await render(null, cancellation);
            while (true)
            {
                await Console.Error.WriteLineAsync("Watching templates and cases; Ctrl+C ends.");
                var (templates, cases) = await WaitAsync(cancellation);
                await render(templates ? null : cases, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Done;
        }
    }

    /// <summary>Waits for a change, and then until nothing changes any more: one save is often several.</summary>
    private async Task<(bool Templates, HashSet<string> Cases)> WaitAsync(CancellationToken cancellation)
    {
        var (templates, cases) = (false, new HashSet<string>(StringComparer.Ordinal));
        while (true)
        {
            await Task.Delay(Interval, cancellation);
            var changed = files.Look();
            if (!changed.Templates && changed.Cases.Count == 0 && (templates || cases.Count > 0))
            {
                return (templates, cases);
            }

            templates |= changed.Templates;
            cases.UnionWith(changed.Cases);
        }
    }
}
