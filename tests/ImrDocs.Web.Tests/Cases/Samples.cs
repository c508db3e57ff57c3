// The sample cases in the store of a server.
using System.Text.RegularExpressions;
using ImrDocs.Storage.Cases;
using ImrDocs.Testing;

namespace ImrDocs.Web.Tests.Cases;

/// <summary>The sample cases in the store of a server.</summary>
internal static class Samples
{
    private static string Folder => Repository.PathOf("seeds", "cases");

    /// <summary>The names of all samples, for theories.</summary>
    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>The text of a sample.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));

    /// <summary>Hands a case in.</summary>
    /// <returns>Its number.</returns>
    public static async Task<string> StoreAsync(this WebServer server, string json)
    {
        var number = Regex.Match(json, "CM[0-9]{2}-[0-9]{7}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        await new CaseVersions(server.Store).StoreAsync(number, System.Text.Encoding.UTF8.GetBytes(json), CancellationToken.None);
        return number;
    }

    /// <summary>Hands a sample in.</summary>
    /// <returns>Its number.</returns>
    public static Task<string> StoreSampleAsync(this WebServer server, string name = "seed-letter") => server.StoreAsync(Text(name));
}
