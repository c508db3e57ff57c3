// What tests of the archive share: an empty archive in a folder of its own.
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Tests.Archive;

public abstract class ArchiveTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private protected ArchiveTest()
    {
        Store = FileBlobStore.OpenOrCreate(_folder.Path);
        Archive = new LetterArchive(Store, new FixedClock());
        Verifier = new ArchiveVerifier(Store);
    }

    private protected IBlobStore Store { get; }

    private protected LetterArchive Archive { get; }

    private protected ArchiveVerifier Verifier { get; }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected string PathOf(BlobName name) => _folder.PathOf(name.Value.Split('/'));

    private protected async Task<string[]> VerifyAsync() =>
        [.. (await Verifier.VerifyAllAsync(null, default)).Diagnostics.Select(diagnostic => diagnostic.ToString().Split(". ")[0])];
}
