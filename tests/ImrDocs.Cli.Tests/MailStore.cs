// A store with cases that are ready for the mail.
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

internal sealed class MailStore : IDisposable
{
    /// <summary>Four recipients: there is no attorney.</summary>
    public const int Copies = 4;

    private static readonly string Seed = File.ReadAllText(Repository.PathOf("seeds", "cases", "expedited-priority.json"));

    private readonly TemporaryFolder _folder = new();

    /// <param name="azurite">Where its container is; null for a store of files.</param>
    public MailStore(Azurite? azurite = null)
    {
        Address = azurite is null ? "file:" + Path.Combine(_folder.Path, "store") : "azure:" + Azurite.NewContainer();
        Environment = azurite is null ? [] : new() { [Azurite.ConnectionVariable] = azurite.ConnectionString };
    }

    public string Address { get; }

    /// <summary>What programs are told besides, to reach the store.</summary>
    public Dictionary<string, string> Environment { get; }

    public string Out => Path.Combine(_folder.Path, "out");

    public static string NumberOf(int number) => string.Create(CultureInfo.InvariantCulture, $"CM16-{number:D7}");

    public static string Json(int number) => Seed.Replace("CM16-0203377", NumberOf(number), StringComparison.Ordinal);

    /// <summary>A version of a case that is ready.</summary>
    public void MakeReady(int number, string? json = null, int version = 1)
    {
        var folder = Path.Combine(_folder.Path, "store", "cases", NumberOf(number));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, $"{version}.json"), json ?? Json(number));
        File.WriteAllText(Path.Combine(folder, $"{version}.ready.json"), "{}");
    }

    /// <summary>As many cases, as operations would make them ready.</summary>
    public void MakeAllReady(int cases)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "cases")).FullName;
        for (var number = 1; number <= cases; number++)
        {
            File.WriteAllText(Path.Combine(folder, NumberOf(number) + ".json"), Json(number));
        }

        Assert.Equal(0, ImrdocsProcess.RunWith(Environment, "ready", folder, "--by", "R. Reviewer", "--store", Address).ExitCode);
    }

    public ToolResult Mail(params string[] arguments) => ImrdocsProcess.RunWith(Environment, ["mail", .. arguments, "--store", Address]);

    /// <summary>A process of the command that nobody waits for; what it prints is dropped.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ImrdocsProcess.Program, "mail", .. arguments, "--store", Address])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    public Task<IBlobStore> OpenAsync() => StoreAddress.TryParse(Address, out var address, out _)
        ? address.OpenExistingAsync(AzureSettings.From(name => Environment.GetValueOrDefault(name)), default)
        : throw new InvalidOperationException(Address);

    /// <summary>What the ledger comes to.</summary>
    public async Task<MailBook> BookAsync() => await new MailLedgerReader(await OpenAsync()).ReadAsync(default);

    public ToolResult Run(string date, params string[] arguments) => Mail(["run", "--date", date, "--out", Out, "--unreleased", "--batch", "6", .. arguments]);

    /// <summary>The record of an inserter that did all right, made from the manifests in the folder.</summary>
    public List<string> Inserted(string batch)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Out, batch + ".json")))!;
        return
        [
            .. from envelope in manifest["envelopes"]!.AsArray()
               from sheet in Enumerable.Range(0, (int)envelope!["sheets"]!)
               select string.Create(CultureInfo.InvariantCulture, $"{batch},{envelope["envelope"]},{(2 * sheet) + 1},{envelope["pages"]},2026-12-01T10:00:00"),
        ];
    }

    /// <summary>The same for all batches whose manifests are in the folder.</summary>
    public List<string> Inserted() =>
        [.. Directory.EnumerateFiles(Out, "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal).SelectMany(batch => Inserted(batch!))];

    public string Record(IEnumerable<string> sheets) => _folder.File("inserted.csv", "batch,envelope,page,pages,time\n" + string.Join('\n', sheets) + "\n");

    /// <summary>The files in the folder with their bytes, by name.</summary>
    public SortedDictionary<string, string> Files() => Directory.Exists(Out)
        ? new(Directory.EnumerateFiles(Out).ToDictionary(path => Path.GetFileName(path), path => Convert.ToBase64String(File.ReadAllBytes(path))), StringComparer.Ordinal)
        : [];

    /// <summary>Every byte of the ledger, of the folder's manifests, and every name in the store.</summary>
    public string Everything()
    {
        var text = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(_folder.Path, "store"), "*", SearchOption.AllDirectories))
        {
            text.AppendLine(path);
            text.Append(path.Contains("/mail/", StringComparison.Ordinal) ? File.ReadAllText(path) : "");
        }

        foreach (var path in Directory.EnumerateFiles(Out).Where(path => !path.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            text.AppendLine(path).Append(File.ReadAllText(path));
        }

        return text.ToString();
    }

    public void Dispose() => _folder.Dispose();
}
