// A store in a folder of its own, with all that works on jobs in it, in this process.
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Testing;

namespace ImrDocs.Worker.Tests;

/// <param name="azurite">Where the store is; null for a folder.</param>
internal sealed class JobBench(Azurite? azurite = null) : IDisposable
{
    /// <summary>Made once: parsing the templates takes longer than most tests.</summary>
    public static readonly LetterGenerator Generator =
        new(TemplateSet.Parse(TemplateFolder.Read(Repository.PathOf("templates"))).Set!);

    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-worker-").FullName;
    private readonly string? _container = azurite is null ? null : Azurite.NewContainer();

    /// <summary>The store, as commands take it.</summary>
    public string Location => _container is null ? "file:" + _folder : "azure:" + _container;

    /// <summary>What a process needs to use the store.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal)
    {
        [Azurite.ConnectionVariable] = azurite?.ConnectionString ?? "",
        ["IMRDOCS_LEASESECONDS"] = "2",
    };

    /// <summary>The clock of leases and records.</summary>
    public TestClock Clock { get; } = new();

    public IBlobStore Store { get; private set; } = null!;

    public IJobQueue Queue { get; private set; } = null!;

    public JobSubmission Submission { get; private set; } = null!;

    public JobProcessor Processor { get; private set; } = null!;

    public async Task OpenAsync()
    {
        Assert.True(StoreAddress.TryParse(Location, out var address, out _));
        var azure = AzureSettings.From(_ => azurite?.ConnectionString);
        Store = await address.OpenOrCreateAsync(azure, default);
        Queue = await address.OpenQueueAsync(azure, Clock, default);
        Submission = new JobSubmission(Store, Queue, Clock);
        Processor = new JobProcessor(Store, LetterGenerators.Of(Store, Generator, Clock), Clock);
    }

    public string PathOf(string blob) => Path.Combine(_folder, blob);

    public async Task<SubmittedJob> SubmitAsync(string json, LetterRequest? letter = null)
    {
        var submitted = SampleCases.Submitted(json);
        var version = await new CaseVersions(Store).StoreAsync(submitted.CaseNumber!, submitted.Bytes, default);
        return await Submission.SubmitAsync(submitted.CaseNumber!, version, letter ?? new LetterRequest(), [LetterFormat.Pdf, LetterFormat.Docx], default);
    }

    /// <summary>Submits a case and does its job.</summary>
    public async Task<JobEnd> DoAsync(string json)
    {
        var job = (await SubmitAsync(json)).Job;
        return (await Processor.RunAsync(JobTicket.First(job.Id), default))!;
    }

    public async Task<LetterManifest> ManifestAsync(string blob) =>
        (await new LetterArchive(Store, TimeProvider.System).FindAsync(LetterKey.FromManifestName(new BlobName(blob))!, default))!;

    public async Task<string[]> NamesAsync(string? folder = null)
    {
        var names = new List<string>();
        await foreach (var entry in Store.ListAsync(folder is null ? null : new BlobName(folder), default))
        {
            names.Add(entry.Name.Value);
        }

        return [.. names];
    }

    public async Task<VerifyReport> VerifyAsync() => await new ArchiveVerifier(Store).VerifyAllAsync(null, default);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
