// Compares the files for the printer that the store keeps with what the ledger has of them.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Mailing;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Printing;

/// <summary>
/// Compares the files for the printer that the store keeps with what the ledger has of them, while others may run the mail. A batch
/// is in the ledger before its first file is in the store, and its files are put there one after the other, in their order. So what was
/// listed is looked up in the ledger as it is after the listing, and a file that is not there was lost only if one behind it is there.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="ledger">Reads its ledger.</param>
internal sealed class PrintFilesCheck(IBlobStore store, MailLedgerReader ledger)
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private int _files;
    private int _voided;

    /// <summary>Is told after each file.</summary>
    public Action? Compared { get; init; }

    /// <summary>Compares them.</summary>
    /// <exception cref="StoreException">The store failed, or the ledger cannot be believed.</exception>
    public async Task<PrintFilesFound> CheckAsync(CancellationToken cancellation)
    {
        var listed = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var entry in store.ListAsync(PrintArchive.Root, cancellation).ConfigureAwait(false))
        {
            listed.Add(entry.Name.Value);
        }

        foreach (var batch in (await ledger.ReadAsync(cancellation).ConfigureAwait(false)).Batches)
        {
            var before = listed.Count;
            var names = batch.Files.Select(file => PrintArchive.NameOf(batch.Id, file.Name, file.Sha256)).ToImmutableArray();
            listed.ExceptWith(names.Select(name => name.Value));

            // A run puts all files of a batch into the store, or all into a folder: then the store has none, and lacks none.
            if (listed.Count < before)
            {
                await CheckAsync(batch, names, cancellation).ConfigureAwait(false);
            }
        }

        _diagnostics.AddRange(listed.Select(name => new Diagnostic(MailRunDiagnostics.PrintFileStray, "No printed batch has this file") { File = name }));
        return new PrintFilesFound(_files, _voided, _diagnostics.ToImmutable());
    }

    /// <summary>Looks at the last file first: once it is seen, those before it were put.</summary>
    private async Task CheckAsync(MailBatch batch, ImmutableArray<BlobName> names, CancellationToken cancellation)
    {
        var found = new Stack<Diagnostic>();
        var (last, isOfMail) = (-1, batch.State != BatchState.Voided);
        for (var at = names.Length - 1; at >= 0; at--)
        {
            if (await store.GetAsync(names[at], cancellation).ConfigureAwait(false) is { } bytes)
            {
                Compared?.Invoke();
                last = Math.Max(last, at);
                (_files, _voided) = (_files + 1, _voided + (isOfMail ? 0 : 1));
                if (Differs(bytes, batch.Files[at]) is { } how)
                {
                    found.Push(new Diagnostic(MailRunDiagnostics.PrintFileChanged, how) { File = names[at].Value });
                }
            }
            else if (at < last && isOfMail)
            {
                found.Push(new Diagnostic(MailRunDiagnostics.PrintFileMissing, $"The store has other files of batch {batch.Id}, and not this one") { File = names[at].Value });
            }
        }

        _diagnostics.AddRange(found);
        if (last + 1 < names.Length && isOfMail)
        {
            _diagnostics.Add(new Diagnostic(MailRunDiagnostics.PrintFilesUnfinished, $"From this file on the store has none of batch {batch.Id}") { File = names[last + 1].Value });
        }
    }

    private static string? Differs(byte[] bytes, MailFile printed) =>
        bytes.Length != printed.Bytes ? string.Create(CultureInfo.InvariantCulture, $"The file has {bytes.Length} bytes, and {printed.Bytes} were printed")
        : !string.Equals(ContentHash.Of(bytes), printed.Sha256, StringComparison.Ordinal) ? "The bytes of the file do not have the SHA-256 that was printed"
        : null;
}

/// <summary>What was found of the files for the printer.</summary>
/// <param name="Files">Files whose bytes were hashed.</param>
/// <param name="Voided">How many of these are of voided batches.</param>
/// <param name="Diagnostics">The damage, and what belongs to no batch.</param>
internal sealed record PrintFilesFound(int Files, int Voided, ImmutableArray<Diagnostic> Diagnostics);
