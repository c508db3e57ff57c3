// A store with cases in a folder of its own, and the people who work on them.
using System.Text;
using System.Text.Json.Nodes;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Queues;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Tests.Releases;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Cases;

internal sealed class CaseBench : IDisposable
{
    public const string Number = "CM13-0000001";

    public static readonly Person Ana = new("ana", IdentitySource.SignedIn);
    public static readonly Person Ben = new("ben", IdentitySource.SelfAsserted);

    private static readonly LetterGenerator Folder = new(TemplateSet.Parse(ReleaseBench.Files).Set!);

    private readonly TemporaryFolder _folder = new();
    private readonly List<IDisposable> _parts = [];

    public CaseBench()
    {
        Store = FileBlobStore.OpenOrCreate(_folder.PathOf("store"));
        Versions = new CaseVersions(Store);
        Queue = FileJobQueue.Open(_folder.PathOf("store"), Clock);
    }

    public TestClock Clock { get; } = new();

    public IBlobStore Store { get; }

    public IJobQueue Queue { get; }

    public CaseVersions Versions { get; }

    public static byte[] Seed { get; } = File.ReadAllBytes(Repository.PathOf("seeds", "cases", "seed-letter.json"));

    /// <summary>The seed's case with another clinical summary.</summary>
    public static byte[] Summary(string text)
    {
        var json = JsonNode.Parse(Seed)!.AsObject();
        json["clinicalSummary"] = text;
        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    public CaseReadiness Readiness(IBlobStore? store = null)
    {
        var generators = LetterGenerators.Of(store ?? Store, Folder, Clock);
        _parts.Add(generators);
        return new CaseReadiness(store ?? Store, Queue, generators, Clock);
    }

    public CaseSaving By(Person person, int parent, string? note = null) => new(parent, person, Clock.GetUtcNow(), note);

    public void Dispose()
    {
        _parts.ForEach(part => part.Dispose());
        _folder.Dispose();
    }
}
