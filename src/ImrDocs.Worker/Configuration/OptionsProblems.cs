// What is wrong with the settings, all of it at once.
using System.Globalization;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Worker.Configuration;

/// <summary>Checks settings before anything is begun. Problems name settings, never their values: a value may be a key.</summary>
internal static class OptionsProblems
{
    private const int LongestWait = 3600;

    /// <summary>All problems, each a sentence without its full stop; none when the worker can start.</summary>
    public static IReadOnlyList<string> Of(WorkerOptions options)
    {
        var problems = new List<string>();
        if (!StoreAddress.TryParse(options.Store, out _, out var problem))
        {
            problems.Add($"{nameof(options.Store)}: {problem.Message}");
        }

        RequireRange(nameof(options.Concurrency), options.Concurrency, 1, 256);
        RequireRange(nameof(options.LeaseSeconds), options.LeaseSeconds, 2, LongestWait);
        RequireRange(nameof(options.InboxSeconds), options.InboxSeconds, 1, LongestWait);
        RequireRange(nameof(options.WatchSeconds), options.WatchSeconds, 1, LongestWait);
        Require(options.Templates.Length == 0 || Directory.Exists(options.Templates), nameof(options.Templates), "there is no such folder");
        Require(IsInbox(options.Inbox), nameof(options.Inbox), "there is no such folder, and it is no azure:CONTAINER");
        Require(Token.IsValid(options.InboxLetter), nameof(options.InboxLetter), "is no name of a letter kind");
        Require(Token.IsValid(options.InboxEdition), nameof(options.InboxEdition), "is no name of an edition");
        Require(!LetterFormatNames.ParseList(options.InboxFormat).IsEmpty, nameof(options.InboxFormat), "is no list of pdf, docx and txt");
        Require(options.Urls.Split(';').All(IsUrl), nameof(options.Urls), "write addresses such as http://+:8080, separated by semicolons");
        Require(
            options.OtlpEndpoint.Length == 0 || Uri.TryCreate(options.OtlpEndpoint, UriKind.Absolute, out _),
            nameof(options.OtlpEndpoint),
            "write an address such as http://collector:4317");
        return problems;

        void RequireRange(string name, int value, int least, int most) => Require(
            value >= least && value <= most, name, string.Create(CultureInfo.InvariantCulture, $"must be from {least} to {most}"));

        void Require(bool holds, string name, string rule)
        {
            if (!holds)
            {
                problems.Add($"{name}: {rule}");
            }
        }
    }

    private static bool IsInbox(string text) => text.Length == 0
        || (text.StartsWith(WorkerOptions.AzureInbox, StringComparison.Ordinal) ? StoreAddress.TryParse(text, out _, out _) : Directory.Exists(text));

    /// <summary>Kestrel takes * and + for any host, which are none in a URI.</summary>
    private static bool IsUrl(string text) => text.Length == 0
        || (Uri.TryCreate(text.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal), UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https");
}
