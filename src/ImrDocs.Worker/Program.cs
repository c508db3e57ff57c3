// The worker: takes jobs from a queue, renders and archives letters, until it is told to stop.
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Templates;
using ImrDocs.Worker.Configuration;
using ImrDocs.Worker.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace ImrDocs.Worker;

/// <summary>Entry point.</summary>
internal static class Program
{
    private const int Stopped = 0;
    private const int Refused = 1;
    private const int Misconfigured = 2;
    private const int EnvironmentFailed = 3;

    private static async Task<int> Main(string[] args)
    {
        var sources = new ConfigurationBuilder();
        OptionsReader.AddSources(sources, args);
        var configuration = sources.Build();
        var options = OptionsReader.Read(configuration, args, out var problems);
        if (problems.Count > 0)
        {
            return await FailAsync(problems.Select(problem => "imrdocs-worker: error: " + problem), Misconfigured);
        }

        var folder = options.Templates.Length > 0 ? options.Templates : TemplateFolder.Default;
        try
        {
            var templates = TemplateSet.Parse(TemplateFolder.Read(folder));
            if (templates.Set is null)
            {
                return await FailAsync(templates.Diagnostics.Select(diagnostic => diagnostic.ToString()), Refused);
            }

            var connection = await StoreConnection.OpenAsync(options, OptionsReader.Azure(configuration), TimeProvider.System, CancellationToken.None);
            using var host = WorkerHost.Build(args, options, new LetterGenerator(templates.Set), connection);
            host.Services.GetRequiredService<ILogger<JobRunner>>().Started(templates.Set.Hash, LetterGenerator.EngineVersion, options.Concurrency);
            await host.RunAsync();
            return Stopped;
        }
        catch (StoreException failure)
        {
            return await FailAsync([failure.Diagnostic.ToString()], EnvironmentFailed);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(["imrdocs-worker: error: " + failure.Message], EnvironmentFailed);
        }
    }

    private static async Task<int> FailAsync(IEnumerable<string> lines, int exitCode)
    {
        foreach (var line in lines)
        {
            await Console.Error.WriteLineAsync(line);
        }

        return exitCode;
    }
}
