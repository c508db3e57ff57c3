// The files for the printer, kept in the store.
using ImrDocs.Letters.Mailing;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Folders;

namespace ImrDocs.Storage.Mail.Printing;

/// <summary>
/// Keeps the files for the printer in the store, as <c>mail/files/BATCH/SHA256-NAME</c>: a name stands for its bytes, so files of
/// which the ledger knows nothing are in nobody's way. Files are in memory until they are released.
/// </summary>
/// <param name="store">The store.</param>
public sealed class PrintArchive(IBlobStore store) : IPrintTarget
{
    /// <summary>Where the files of all batches are.</summary>
    internal static readonly BlobName Root = new("mail/files");

    /// <inheritdoc/>
    public void Probe()
    {
        // The ledger is in the same store: if nothing can be put there, nothing is planned either.
    }

    /// <inheritdoc/>
    public IStagedFiles Open(string batch) => Begin(batch);

    /// <inheritdoc/>
    public bool Offers(string file) => false;

    /// <summary>The bytes of a file of a batch; null when the store does not have it, or not as it was printed.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<byte[]?> FindAsync(string batch, MailFile file, CancellationToken cancellation) =>
        await store.GetAsync(NameOf(batch, file.Name, file.Sha256), cancellation).ConfigureAwait(false) is { } bytes
        && string.Equals(ContentHash.Of(bytes), file.Sha256, StringComparison.Ordinal) ? bytes : null;

    /// <summary>The media type of a file for the printer, by its name.</summary>
    public static string TypeOf(string name) => Path.GetExtension(name) switch { ".pdf" => "application/pdf", ".json" => "application/json", _ => "text/csv" };

    /// <summary>Begins the files of a batch.</summary>
    internal Files Begin(string batch) => new(store, batch);

    /// <summary>The name of a file of a batch.</summary>
    internal static BlobName NameOf(string batch, string name, string sha256) => Root.Child($"{batch}/{sha256}-{name}");

    /// <summary>The files of a batch, in memory until they are released.</summary>
    internal sealed class Files(IBlobStore store, string batch) : IStagedFiles
    {
        private readonly List<(WrittenFile File, MemoryStream Bytes)> _files = [];

        /// <summary>The bytes of a file that is written and not released.</summary>
        public byte[] BytesOf(string name) => _files.Single(one => string.Equals(one.File.Name, name, StringComparison.Ordinal)).Bytes.ToArray();

        public StagedFile Begin(string name)
        {
            var bytes = new MemoryStream();
            return new StagedFile(bytes, name, written => _files.Add((written, bytes)), () => { });
        }

        public async Task<bool> HoldsAsync(string name, long bytes, string sha256, CancellationToken cancellation) =>
            await store.GetAsync(NameOf(batch, name, sha256), cancellation).ConfigureAwait(false) is { } there
            && there.Length == bytes && string.Equals(ContentHash.Of(there), sha256, StringComparison.Ordinal);

        /// <summary>Puts one after the other, in the order in which they were written: so a verification tells what is not put yet from what was lost.</summary>
        public async Task ReleaseAsync(CancellationToken cancellation)
        {
            foreach (var (file, bytes) in _files)
            {
                var content = bytes.GetBuffer().AsMemory(0, (int)file.Bytes);
                await store.PutIfAbsentAsync(NameOf(batch, file.Name, file.Sha256), content, new BlobProperties(TypeOf(file.Name), []), cancellation).ConfigureAwait(false);
            }

            _files.Clear();
        }

        public void Dispose() => _files.Clear();
    }
}
