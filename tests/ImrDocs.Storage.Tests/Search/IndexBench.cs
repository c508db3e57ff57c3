// A store with letters in a folder of its own, and its search index.
using System.Globalization;
using System.Text;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Search;
using ImrDocs.Storage.Tests.Archive;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Search;

internal sealed class IndexBench : IDisposable
{
    private static readonly Case Seed = CaseReader.Read(File.ReadAllBytes(Repository.PathOf("seeds", "cases", "expedited-priority.json")), "").Case!;

    private readonly TemporaryFolder _folder = new();

    public IndexBench()
    {
        Store = FileBlobStore.OpenOrCreate(_folder.PathOf("store"));
        Archive = new LetterArchive(Store, Clock);
        Versions = new CaseVersions(Store);
        IndexPath = _folder.PathOf("store", ".index", "letters.db");
        Index = new LetterIndex(IndexPath, Store, Clock);
    }

    public TestClock Clock { get; } = new();

    public IBlobStore Store { get; }

    public LetterArchive Archive { get; }

    public CaseVersions Versions { get; }

    public string IndexPath { get; }

    public LetterIndex Index { get; private set; }

    public static string NumberOf(int number) => string.Create(CultureInfo.InvariantCulture, $"CM{13 + (number % 4)}-{number:D7}");

    /// <summary>As another process opens it.</summary>
    public LetterIndex Reopened()
    {
        Index.Dispose();
        return Index = new LetterIndex(IndexPath, Store, Clock);
    }

    public string PathOf(BlobName name) => _folder.PathOf(["store", .. name.Value.Split('/')]);

    /// <summary>The seed's case under another number, decided some days later.</summary>
    public static Case CaseOf(int number, int days = 0, string summary = "A summary.") => Seed with
    {
        CaseNumber = NumberOf(number),
        ClinicalSummary = summary,
        Dates = Seed.Dates with { Decision = Seed.Dates.Decision.AddDays(days), Mailed = null },
    };

    public Task<int> StoreAsync(Case @case) => Versions.StoreAsync(@case.CaseNumber, CaseWriter.Write(@case), default);

    public async Task<LetterManifest> ArchiveAsync(
        Case @case, string? recipient = null, int? release = null, string kind = "final-determination", LetterManifest? replaces = null, string fonts = "fonts")
    {
        Clock.Advance(TimeSpan.FromHours(7));
        var inputs = new LetterInputs(
            CaseWriter.Hash(@case), SampleLetters.HashOf("templates"), SampleLetters.HashOf(fonts), recipient == "employee" ? ["large-print"] : [], ["pdf"], recipient is null ? null : new DateOnly(2016, 12, 1));
        var slot = new LetterSlot(@case.CaseNumber, kind, recipient is null ? "published" : "mailed", recipient);
        var letter = new RenderedLetter(slot, inputs, "1.2.3", 3, [new LetterOutput("pdf", SampleLetters.Pdf, Encoding.UTF8.GetBytes("pdf"))], [])
        {
            Release = release,
            Supersedes = replaces,
        };
        return (await Archive.ArchiveAsync(letter, default)).Manifest;
    }

    /// <summary>The keys that a search finds, in its order.</summary>
    public async Task<string[]> KeysAsync(LetterQuery query) =>
        [.. (await Index.SearchAsync(query with { Take = LetterQuery.MostTaken }, default)).Letters.Select(letter => letter.Key.Value)];

    public void Dispose()
    {
        Index.Dispose();
        _folder.Dispose();
    }
}
