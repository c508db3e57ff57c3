using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Tests.Releases;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Archive;

/// <summary>An archived letter is made again with the templates it was made of, whatever templates are in force or at hand.</summary>
public sealed class LetterRerenderingTests : IDisposable
{
    private static readonly byte[] Bytes = File.ReadAllBytes(Repository.PathOf("seeds", "cases", "shortest-letter.json"));

    private readonly ReleaseBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task With_the_templates_of_its_release()
    {
        var changed = ReleaseBench.Changed("title.sbn", "IMR", "Review");
        var release = await _bench.PublishAsync(changed);
        var manifest = await ArchiveAsync(new LetterGenerator(TemplateSet.Parse(changed).Set!), release.Number);
        Assert.Equal(release.Templates, manifest.Inputs.Templates);
        Assert.Equal((RerenderOutcome.Compared, 0), await CompareAsync(manifest, null));
        Assert.Equal((RerenderOutcome.Compared, 0), await CompareAsync(manifest, Own()));
        Assert.Equal((RerenderOutcome.Compared, 1), await CompareAsync(manifest with { Outputs = [manifest.Outputs[0] with { Sha256 = new string('0', 64) }] }, null));
    }

    [Fact]
    public async Task With_unreleased_templates_only_where_they_are_at_hand()
    {
        var manifest = await ArchiveAsync(Own(), null);
        Assert.Equal((RerenderOutcome.Compared, 0), await CompareAsync(manifest, Own()));
        Assert.Equal((RerenderOutcome.TemplatesNotKept, 0), await CompareAsync(manifest, null));
    }

    private static LetterGenerator Own() => new(TemplateSet.Parse(ReleaseBench.Files).Set!);

    private async Task<LetterManifest> ArchiveAsync(LetterGenerator generator, int? release)
    {
        var @case = CaseReader.Read(Bytes, "").Case!;
        await new CaseVersions(_bench.Store).StoreAsync(@case.CaseNumber, Bytes, default);
        var letter = generator.Generate(@case, new LetterRequest(), [LetterFormat.Pdf]).Letter!;
        var rendered = LetterRecord.Of(@case, letter, new ReleasedGenerator(generator, release), ImmutableArray<Text.Diagnostics.Diagnostic>.Empty);
        return (await new LetterArchive(_bench.Store, _bench.Clock).ArchiveAsync(rendered, default)).Manifest;
    }

    private async Task<(RerenderOutcome, int)> CompareAsync(LetterManifest manifest, LetterGenerator? unreleased)
    {
        var (outcome, diagnostics) = await new LetterRerendering(_bench.Store, unreleased).CompareAsync(manifest, default);
        return (outcome, diagnostics.Length);
    }
}
