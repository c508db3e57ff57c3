// A file store with cases that are ready for the mail.
using System.Globalization;
using System.Text;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Testing;

namespace ImrDocs.Benchmarks.Mail;

/// <summary>A file store with cases that are ready for the mail: one sample under many numbers, four copies of four pages each.</summary>
internal sealed class ReadyStore
{
    private const string Sample = "CM16-0203377";
    private const int Copies = 4;

    private static readonly Person Clerk = new("Benchmark", IdentitySource.SelfAsserted);

    private readonly IBlobStore _store;
    private readonly LetterGenerator _generator;
    private readonly List<CaseEntry> _ready = [];

    private ReadyStore(IBlobStore store, LetterGenerator generator) => (_store, _generator) = (store, generator);

    public IReadOnlyCollection<CaseEntry> Ready => _ready;

    public MailSettings Settings { get; } = new(new DateOnly(2016, 12, 1), LetterRequest.DefaultKind, "mailed", BatchLimits.Default, AllowsUnreleased: true);

    /// <summary>Makes a store with cases for some envelopes, and the templates that their letters are made of.</summary>
    public static async Task<ReadyStore> FillAsync(string folder, int envelopes)
    {
        var address = StoreAddress.TryParse("file:" + folder, out var parsed, out _) ? parsed : throw new InvalidOperationException("No address");
        var blobs = await address.OpenOrCreateAsync(AzureSettings.From(_ => null), default);
        var files = TemplateFolder.Read(Repository.PathOf("templates"));
        await new TemplateArchive(blobs).PutAsync(files, default);
        var store = new ReadyStore(blobs, new LetterGenerator(TemplateSet.Parse(files).Set!));
        var sample = await File.ReadAllTextAsync(Repository.PathOf("seeds", "cases", "expedited-priority.json"));
        var cases = new CaseVersions(blobs);
        for (var i = 1; i <= (envelopes + Copies - 1) / Copies; i++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"CM16-{i:D7}");
            await cases.StoreAsync(number, Encoding.UTF8.GetBytes(sample.Replace(Sample, number, StringComparison.Ordinal)), default);
            store._ready.Add(new CaseEntry(number, 1, 1));
        }

        return store;
    }

    /// <summary>A mail room that has seen nothing yet, as of a new process.</summary>
    public MailRoom Room() => new(_store, LetterGenerators.Of(_store, _generator, TimeProvider.System), new MailLedger(_store, TimeProvider.System, Clerk), TimeProvider.System);
}
