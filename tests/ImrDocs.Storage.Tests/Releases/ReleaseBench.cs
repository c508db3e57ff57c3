// A store with releases in a folder of its own, and the people who act on them.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Letters.Examples;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Releases;

internal sealed class ReleaseBench : IDisposable
{
    public static readonly Person Ana = new("ana", IdentitySource.SelfAsserted);
    public static readonly Person Ben = new("ben", IdentitySource.SignedIn);
    public static readonly Person Cid = new("cid", IdentitySource.SelfAsserted);
    public static readonly DateOnly Day = new(2013, 1, 1);

    /// <summary>The project's own templates with their examples.</summary>
    public static readonly ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files = TemplateFolder.Read(Repository.PathOf("templates"));

    private readonly TemporaryFolder _folder = new();

    public ReleaseBench()
    {
        Store = FileBlobStore.OpenOrCreate(_folder.Path);
        Process = new ReleaseProcess(Store, Clock);
    }

    public TestClock Clock { get; } = new();

    public IBlobStore Store { get; }

    public ReleaseProcess Process { get; }

    public string PathOf(string blob) => _folder.PathOf(blob.Split('/'));

    public void Dispose() => _folder.Dispose();

    public async Task<Release> PublishAsync(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>? files = null) =>
        (await Process.PublishAsync(files ?? Files, Ana, "Better words", Day, default)).Release!;

    /// <summary>A release that is approved without a look at its templates.</summary>
    public async Task<Release> ApprovedAsync(string templates, DateOnly effective)
    {
        var release = await Process.Ledger.AddAsync(new Release(0, templates, templates, Ana, "Words", effective, Clock.GetUtcNow()), default);
        return await Process.Ledger.ApproveAsync(release, new Approval(Ben, Clock.GetUtcNow()), default);
    }

    /// <summary>The templates with a file of the determination changed.</summary>
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Changed(string file, string before, string after)
    {
        var path = "final-determination/" + file;
        var text = Encoding.UTF8.GetString(Files[path].Span);
        Assert.Contains(before, text, StringComparison.Ordinal);
        return Files.SetItem(path, Encoding.UTF8.GetBytes(text.Replace(before, after, StringComparison.Ordinal)));
    }

    /// <summary>The templates with what comes of their examples as what is expected of them.</summary>
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Accepted(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var run = new ExampleRun(TemplateSet.Parse(files).Set!, files);
        return run.Examples.SelectMany(example => run.Run(example).Files).Where(file => !file.IsAsExpected).Aggregate(
            files, (all, file) => file.Actual is null ? all.Remove(file.Path) : all.SetItem(file.Path, Encoding.UTF8.GetBytes(file.Actual)));
    }
}
