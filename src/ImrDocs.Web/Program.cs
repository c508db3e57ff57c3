// The web application: reviewers look at drafts and finish them.
using System.Net.Sockets;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Templates;
using ImrDocs.Web.Hosting;
using Microsoft.AspNetCore.Connections;

namespace ImrDocs.Web;

/// <summary>Entry point.</summary>
internal static class Program
{
    private const int Stopped = 0;
    private const int Refused = 1;
    private const int Misconfigured = 2;
    private const int EnvironmentFailed = 3;

    private static async Task<int> Main(string[] arguments)
    {
        var sources = new ConfigurationBuilder();
        WebOptionsReader.AddSources(sources, arguments);
        var configuration = sources.Build();
        var (settings, problems) = WebOptionsReader.Read(configuration, arguments);
        if (settings is null)
        {
            return await FailAsync(problems, Misconfigured);
        }

        try
        {
            var folder = settings.Templates.Length > 0 ? settings.Templates : TemplateFolder.Default;
            var templates = TemplateSet.Parse(TemplateFolder.Read(folder));
            if (templates.Set is null)
            {
                foreach (var diagnostic in templates.Diagnostics)
                {
                    await Console.Error.WriteLineAsync(diagnostic.ToString());
                }

                return Refused;
            }

            var store = await settings.Store.OpenOrCreateAsync(WebOptionsReader.Azure(configuration), CancellationToken.None);
            if (settings.TakesSamples)
            {
                await SampleCases.TakeInAsync(store, CancellationToken.None);
            }

            var queue = await settings.Store.OpenQueueAsync(WebOptionsReader.Azure(configuration), TimeProvider.System, CancellationToken.None);
            await using var application = WebHost.Build(arguments, settings, new LetterGenerator(templates.Set), store, queue);
            await application.StartAsync();
            await Console.Out.WriteLineAsync($"ImrDocs answers at {string.Join(" and ", application.Urls)} with the store {settings.Store}. Ctrl+C ends it.");
            await application.WaitForShutdownAsync();
            return Stopped;
        }
        catch (OperationCanceledException)
        {
            // Told to stop before it had started.
            return Stopped;
        }
        catch (StoreException failure)
        {
            await Console.Error.WriteLineAsync(failure.Diagnostic.ToString());
            return EnvironmentFailed;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            return await FailAsync(["Urls: the port is in use, perhaps by another ImrDocs; name another with --urls http://127.0.0.1:5081"], EnvironmentFailed);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SocketException)
        {
            return await FailAsync([failure.Message], EnvironmentFailed);
        }
    }

    private static async Task<int> FailAsync(IEnumerable<string> problems, int exitCode)
    {
        foreach (var problem in problems)
        {
            await Console.Error.WriteLineAsync("imrdocs-web: error: " + problem);
        }

        return exitCode;
    }
}
