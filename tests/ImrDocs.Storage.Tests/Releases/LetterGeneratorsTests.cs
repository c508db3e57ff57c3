using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Storage.Tests.Archive;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Releases;

/// <summary>Letters are made from the words that were in force when their case was decided.</summary>
public sealed class LetterGeneratorsTests : IDisposable
{
    private static readonly Case Early = Read("seed-letter");
    private static readonly Case Late = Read("expedited-priority");
    private static readonly LetterGenerator Folder = new(TemplateSet.Parse(ReleaseBench.Files).Set!);

    private readonly ReleaseBench _bench = new();
    private readonly LetterGenerators _generators;

    public LetterGeneratorsTests() => _generators = LetterGenerators.Of(_bench.Store, Folder, _bench.Clock);

    public void Dispose()
    {
        _generators.Dispose();
        _bench.Dispose();
    }

    [Fact]
    public async Task Without_a_live_release_the_folder_stands_in()
    {
        await _bench.PublishAsync();
        var made = await _generators.FindAsync(Early, default);
        Assert.Equal((Folder, null), (made!.Generator, made.Release));
    }

    [Fact]
    public async Task Each_case_has_the_words_of_its_decision_date()
    {
        var (old, next) = (await PutAsync("final"), await PutAsync("ended"));
        await _bench.ApprovedAsync(old, ReleaseBench.Day);
        await _bench.ApprovedAsync(next, new DateOnly(2015, 1, 1));
        var (early, late) = (await _generators.FindAsync(Early, default), await _generators.FindAsync(Late, default));
        Assert.Equal((1, old), (early!.Release, early.Generator.Templates.Hash));
        Assert.Equal((2, next), (late!.Release, late.Generator.Templates.Hash));
        Assert.Same(early.Generator, (await _generators.FindAsync(Early, default))!.Generator);
    }

    [Fact]
    public async Task A_case_decided_before_the_first_release_has_no_words()
    {
        await _bench.ApprovedAsync(await PutAsync("final"), new DateOnly(2016, 1, 1));
        Assert.Null(await _generators.FindAsync(Early, default));
        Assert.NotNull(await _generators.FindAsync(Late, default));
        Assert.Equal("REL006", LetterGenerators.NoneInForce.Id);
    }

    [Fact]
    public async Task An_approval_is_noticed_within_seconds()
    {
        Assert.Null((await _generators.FindAsync(Early, default))!.Release);
        await _bench.ApprovedAsync(await PutAsync("final"), ReleaseBench.Day);
        Assert.Null((await _generators.FindAsync(Early, default))!.Release);
        _bench.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(1, (await _generators.FindAsync(Early, default))!.Release);
    }

    [Fact]
    public async Task A_store_that_failed_is_asked_again()
    {
        await _bench.ApprovedAsync(await PutAsync("final"), ReleaseBench.Day);
        const int FirstTemplate = 2; // after the release and its approval
        using var generators = LetterGenerators.Of(new FailingStore(_bench.Store, FirstTemplate, done: false), null, _bench.Clock);
        await Assert.ThrowsAsync<StoreException>(() => generators.FindAsync(Early, default));
        Assert.Equal(1, (await generators.FindAsync(Early, default))!.Release);
    }

    [Fact]
    public async Task A_release_that_is_asked_for_counts_whatever_is_in_force()
    {
        var release = await _bench.ApprovedAsync(await PutAsync("final"), new DateOnly(2030, 1, 1));
        using var generators = LetterGenerators.OfRelease(_bench.Store, release);
        Assert.Equal(1, (await generators.FindAsync(Early, default))!.Release);
    }

    [Fact]
    public async Task The_manifest_names_the_release()
    {
        var archive = new LetterArchive(_bench.Store, _bench.Clock);
        Assert.Equal("unreleased", (await ArchiveAsync(archive, (await _generators.FindAsync(Early, default))!)).Release);
        await _bench.ApprovedAsync(await PutAsync("ended"), ReleaseBench.Day);
        _bench.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("1", (await ArchiveAsync(archive, (await _generators.FindAsync(Early, default))!)).Release);
    }

    private static async Task<LetterManifest> ArchiveAsync(LetterArchive archive, ReleasedGenerator made)
    {
        var letter = made.Generator.Generate(Early, new LetterRequest(), [LetterFormat.Txt]).Letter!;
        return (await archive.ArchiveAsync(LetterRecord.Of(Early, letter, made, []), default)).Manifest;
    }

    /// <summary>Archives a set whose letters end with a word.</summary>
    private async Task<string> PutAsync(string word) =>
        (await new TemplateArchive(_bench.Store).PutAsync(ReleaseBench.Changed("questions.sbn", "## Questions", "## Questions " + word), default)).Templates;

    private static Case Read(string name) => CaseReader.Read(File.ReadAllBytes(Repository.PathOf("seeds", "cases", name + ".json")), name).Case!;
}
