// A store with cases that are ready for the mail, and the room that mails them.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Storage.Tests.Releases;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Mail;

internal sealed class MailBench : IDisposable
{
    /// <summary>Four recipients: there is no attorney.</summary>
    public const int Copies = 4;

    public static readonly DateOnly Day = new(2016, 12, 1);

    private static readonly string Seed = File.ReadAllText(Repository.PathOf("seeds", "cases", "expedited-priority.json"));
    public static readonly Lazy<LetterGenerator> Generator = new(() => new LetterGenerator(TemplateSet.Parse(ReleaseBench.Files).Set!));

    private readonly TemporaryFolder _folder = new();
    private readonly SortedDictionary<string, CaseEntry> _ready = new(StringComparer.Ordinal);

    private readonly LetterGenerator _generator;
    private readonly ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> _files;

    /// <param name="files">Other templates than the project's.</param>
    public MailBench(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>? files = null)
    {
        _files = files ?? ReleaseBench.Files;
        _generator = files is null ? Generator.Value : new LetterGenerator(TemplateSet.Parse(files).Set!);
        Store = FileBlobStore.OpenOrCreate(_folder.PathOf("store"));
        Cases = new CaseVersions(Store);
    }

    public IBlobStore Store { get; }

    public CaseVersions Cases { get; }

    public TestClock Clock { get; } = new();

    public string Out => _folder.PathOf("out");

    /// <summary>The file of a blob.</summary>
    public string PathOf(string blob) => Path.Combine(_folder.PathOf("store"), blob);

    public IReadOnlyCollection<CaseEntry> Ready => _ready.Values;

    public MailSettings Settings { get; set; } = new(Day, "final-determination", "mailed", new BatchLimits(6, 6), AllowsUnreleased: true);

    public void Dispose() => _folder.Dispose();

    public static string NumberOf(int number) => $"CM16-{number:D7}";

    /// <summary>A case with four recipients under a number, changed as a test wants it.</summary>
    public static string Json(int number, Func<string, string>? change = null) =>
        (change ?? (json => json))(Seed.Replace("CM16-0203377", NumberOf(number), StringComparison.Ordinal));

    /// <summary>Another summary: a correction.</summary>
    public static string Corrected(string json) => json.Replace("\"clinicalSummary\": \"", "\"clinicalSummary\": \"Corrected. ", StringComparison.Ordinal);

    /// <summary>Without the summary, which a final letter needs.</summary>
    public static string Unfinished(string json) => Regex.Replace(json, "\"clinicalSummary\": \"[^\"]*\"", "\"clinicalSummary\": \"\"", RegexOptions.None, TimeSpan.FromSeconds(1));

    public async Task MakeReadyAsync(int number, Func<string, string>? change = null)
    {
        var version = await Cases.StoreAsync(NumberOf(number), Encoding.UTF8.GetBytes(Json(number, change)), default);
        _ready[NumberOf(number)] = new CaseEntry(NumberOf(number), version, version);
    }

    /// <summary>A newer version that nobody has made ready.</summary>
    public async Task ChangeAsync(int number, Func<string, string> change) =>
        _ready[NumberOf(number)] = _ready[NumberOf(number)] with { Newest = await Cases.StoreAsync(NumberOf(number), Encoding.UTF8.GetBytes(Json(number, change)), default) };

    /// <summary>The project's templates as a release that is approved.</summary>
    public async Task ReleaseAsync(DateOnly effective)
    {
        await new TemplateArchive(Store).PutAsync(_files, default);
        var ledger = new ReleaseLedger(Store);
        var release = await ledger.AddAsync(new Release(0, _generator.Templates.Hash, _generator.Templates.Hash, ReleaseBench.Ana, "Words", effective, Clock.GetUtcNow()), default);
        await ledger.ApproveAsync(release, new Approval(ReleaseBench.Ben, Clock.GetUtcNow()), default);
    }

    public async Task ArchiveTemplatesAsync() => await new TemplateArchive(Store).PutAsync(ReleaseBench.Files, default);

    public MailLedger Ledger(IBlobStore? store = null) => new(store ?? Store, Clock, MailBooks.Ana);

    public MailRoom Room(IBlobStore? store = null) =>
        new(store ?? Store, LetterGenerators.Of(store ?? Store, _generator, Clock), Ledger(store), Clock);

    public Task<MailOutcome> RunAsync(DateOnly? date = null, IBlobStore? store = null) => Room(store).RunAsync(Settings with { Date = date ?? Day }, Ready, Out, default);

    public Task<MailOutlook> LookAsync(DateOnly? date = null) => Room().LookAsync(Settings with { Date = date ?? Day }, Ready, default);

    /// <summary>A run that is killed behind its plan.</summary>
    public async Task PlanOnlyAsync(DateOnly? date = null)
    {
        var planned = (await LookAsync(date)).Plan!;
        await Ledger().AppendAsync(_ => planned, default);
    }

    /// <summary>The record of an inserter that read every sheet of a batch.</summary>
    public async Task<List<string>> RecordAsync(string batch) =>
    [
        .. from envelope in (await BookAsync()).FindBatch(batch)!.Envelopes
           from number in Enumerable.Range(0, envelope.Planned.Sheets)
           select string.Create(CultureInfo.InvariantCulture, $"{batch},{envelope.Id},{(2 * number) + 1},{envelope.Planned.Pages},2016-12-01T10:00:00"),
    ];

    public static InserterRecord Inserted(IEnumerable<string> marks, DateOnly? today = null) =>
        new(Encoding.UTF8.GetBytes("batch,envelope,page,pages,time\n" + string.Join('\n', marks)), "inserted.csv", today ?? Day);

    /// <summary>Closes a batch of which all was inserted.</summary>
    public async Task CloseAsync(string batch) => Assert.NotNull((await Closing().CloseAsync(batch, Inserted(await RecordAsync(batch), new DateOnly(2017, 1, 31)), default)).Closed);

    public MailClosing Closing() => new(Ledger());

    public Task<MailBook> BookAsync() => new MailLedgerReader(Store).ReadAsync(default);

    /// <summary>The files in the folder with their bytes, by name.</summary>
    public SortedDictionary<string, string> Files() => new(
        Directory.EnumerateFiles(Out).ToDictionary(path => Path.GetFileName(path), path => Convert.ToBase64String(File.ReadAllBytes(path))), StringComparer.Ordinal);

    /// <summary>What a file of the folder says.</summary>
    public string Text(string name) => File.ReadAllText(Path.Combine(Out, name));

    /// <summary>The names of all blobs.</summary>
    public async Task<List<string>> BlobsAsync()
    {
        var names = new List<string>();
        await foreach (var entry in Store.ListAsync(null, default))
        {
            names.Add(entry.Name.Value);
        }

        return names;
    }
}
