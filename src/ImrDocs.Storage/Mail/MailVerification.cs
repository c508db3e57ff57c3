// Verifies the records of mail: the ledger, what is archived of its envelopes, and the files for the printer.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Printing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail;

/// <summary>
/// Verifies that the ledger can be believed from its first entry to its last, that the letter of each printed envelope is
/// archived with the hash that the ledger has, and that the files for the printer that the store keeps are those that were
/// printed. Damage comes back as diagnostics, all of it at once.
/// </summary>
/// <param name="store">The store.</param>
public sealed class MailVerification(IBlobStore store)
{
    private readonly LetterArchive _archive = new(store, TimeProvider.System);

    /// <summary>Verifies what the ledger has of some cases, or all of it and the files for the printer when they are null.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<MailVerified> VerifyAsync(IEnumerable<string>? caseNumbers, CancellationToken cancellation)
    {
        MailBook book;
        try
        {
            book = await new MailLedgerReader(store).ReadAsync(cancellation).ConfigureAwait(false);
        }
        catch (StoreException exception) when (exception.Diagnostic.Descriptor == MailRunDiagnostics.EntryUnreadable)
        {
            // What the entries behind it say of envelopes and files is not known then.
            return new MailVerified(0, 0, 0, 0, [exception.Diagnostic]);
        }

        var envelopes = (caseNumbers?.SelectMany(book.OfCase) ?? book.Batches.SelectMany(batch => batch.Envelopes))
            .Where(envelope => envelope is { Printed: not null, State: not BatchState.Voided }).ToList();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        await foreach (var problem in OrderedWork.RunAsync(envelopes, envelope => CheckAsync(envelope, cancellation), cancellation).ConfigureAwait(false))
        {
            if (problem is not null)
            {
                diagnostics.Add(problem);
            }
        }

        var (files, voided) = caseNumbers is null ? await CheckFilesAsync(book, diagnostics, cancellation).ConfigureAwait(false) : (0, 0);
        return new MailVerified(book.Entries, envelopes.Count, files, voided, diagnostics.ToImmutable());
    }

    private async Task<Diagnostic?> CheckAsync(MailEnvelope envelope, CancellationToken cancellation)
    {
        var run = envelope.Batch.Run.Planned;
        var key = LetterKey.Parse(new LetterSlot(envelope.Planned.CaseNumber, run.Kind, run.Edition, envelope.Planned.Recipient), envelope.Planned.LetterKey);
        try
        {
            var problem = await _archive.FindAsync(key, cancellation).ConfigureAwait(false) is not { } manifest ? $"The letter of envelope {envelope.Id} is not in the archive"
                : manifest.Outputs.Any(output => string.Equals(output.Sha256, envelope.Printed!.Letter, StringComparison.Ordinal)) ? null
                : $"The archived letter of envelope {envelope.Id} has another hash than the one that was printed";
            return problem is null ? null : new Diagnostic(MailRunDiagnostics.LetterNotAsPrinted, problem) { File = key.Manifest.Value };
        }
        catch (StoreException exception) when (exception.Diagnostic.Descriptor == StoreDiagnostics.ManifestUnreadable)
        {
            // The verification of letters tells that.
            return null;
        }
    }

    /// <summary>Compares each file for the printer with what the ledger has of its batch.</summary>
    private async Task<(int Files, int Voided)> CheckFilesAsync(MailBook book, ImmutableArray<Diagnostic>.Builder diagnostics, CancellationToken cancellation)
    {
        var (files, voided) = (0, 0);
        var expected = book.Batches
            .SelectMany(batch => batch.Files, (batch, file) => (Name: PrintArchive.NameOf(batch.Id, file.Name, file.Sha256).Value, Batch: batch, File: file))
            .ToDictionary(one => one.Name, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var entry in store.ListAsync(PrintArchive.Root, cancellation).ConfigureAwait(false))
        {
            if (!expected.TryGetValue(entry.Name.Value, out var printed))
            {
                diagnostics.Add(new Diagnostic(MailRunDiagnostics.PrintFileStray, "No printed batch has this file") { File = entry.Name.Value });
                continue;
            }

            files++;
            voided += printed.Batch.State == BatchState.Voided ? 1 : 0;
            found.Add(entry.Name.Value);
            if (await store.GetAsync(entry.Name, cancellation).ConfigureAwait(false) is { } bytes && Differs(bytes, printed.File.Bytes, printed.File.Sha256) is { } how)
            {
                diagnostics.Add(new Diagnostic(MailRunDiagnostics.PrintFileChanged, how) { File = entry.Name.Value });
            }
        }

        // A run puts all files of a batch into the store, or all into a folder: then the store has none, and lacks none.
        diagnostics.AddRange(
            from batch in expected.Values.GroupBy(one => one.Batch)
            where batch.Key.State != BatchState.Voided && batch.Any(one => found.Contains(one.Name))
            from one in batch
            where !found.Contains(one.Name)
            select new Diagnostic(MailRunDiagnostics.PrintFileMissing, $"The store has other files of batch {batch.Key.Id}, and not this one") { File = one.Name });
        return (files, voided);
    }

    private static string? Differs(byte[] bytes, long length, string sha256) =>
        bytes.Length != length ? string.Create(CultureInfo.InvariantCulture, $"The file has {bytes.Length} bytes, and {length} were printed")
        : !string.Equals(ContentHash.Of(bytes), sha256, StringComparison.Ordinal) ? "The bytes of the file do not have the SHA-256 that was printed"
        : null;
}

/// <summary>What a verification of mail looked at and found.</summary>
/// <param name="Entries">Entries of the ledger, each followed by the next.</param>
/// <param name="Envelopes">Printed envelopes, not voided, whose letters were looked for in the archive.</param>
/// <param name="Files">Files for the printer whose bytes were hashed.</param>
/// <param name="VoidedFiles">How many of these are of voided batches: they are kept, as all in the store, and given to nobody.</param>
/// <param name="Diagnostics">The damage; warnings are about files that belong to no batch.</param>
public sealed record MailVerified(int Entries, int Envelopes, int Files, int VoidedFiles, ImmutableArray<Diagnostic> Diagnostics);
