// Verifies the records of mail: the ledger, what is archived of its envelopes, and the files for the printer.
using System.Collections.Immutable;
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

    /// <summary>Verifies what the ledger has of some cases, or all of it and the files for the printer when they are null; every core works.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<MailVerified> VerifyAsync(IEnumerable<string>? caseNumbers, CancellationToken cancellation) =>
        VerifyAsync(caseNumbers, new Pace(Environment.ProcessorCount, _ => { }), cancellation);

    /// <summary>Verifies all of the ledger and the files for the printer.</summary>
    /// <param name="processors">How many cores it may keep busy.</param>
    /// <param name="tell">Is told how many envelopes and files are done.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<MailVerified> VerifyStoreAsync(int processors, Action<int> tell, CancellationToken cancellation) => VerifyAsync(null, new Pace(processors, tell), cancellation);

    /// <summary>How many printed envelopes and files for the printer there are to verify; none when the ledger cannot be believed.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        try
        {
            var book = await new MailLedgerReader(store).ReadAsync(cancellation).ConfigureAwait(false);
            return Printed(book.Batches.SelectMany(batch => batch.Envelopes)).Count()
                + await store.ListAsync(PrintArchive.Root, cancellation).CountAsync(cancellation).ConfigureAwait(false);
        }
        catch (StoreException exception) when (exception.Diagnostic.Descriptor == MailRunDiagnostics.EntryUnreadable)
        {
            return 0;
        }
    }

    private static IEnumerable<MailEnvelope> Printed(IEnumerable<MailEnvelope> envelopes) =>
        envelopes.Where(envelope => envelope is { Printed: not null, State: not BatchState.Voided });

    private async Task<MailVerified> VerifyAsync(IEnumerable<string>? caseNumbers, Pace pace, CancellationToken cancellation)
    {
        try
        {
            return await VerifyAsync(new MailLedgerReader(store), caseNumbers, pace, cancellation).ConfigureAwait(false);
        }
        catch (StoreException exception) when (exception.Diagnostic.Descriptor == MailRunDiagnostics.EntryUnreadable)
        {
            // What the entries behind it say of envelopes and files is not known then.
            return new MailVerified(null, 0, 0, 0, [exception.Diagnostic]);
        }
    }

    private async Task<MailVerified> VerifyAsync(MailLedgerReader ledger, IEnumerable<string>? caseNumbers, Pace pace, CancellationToken cancellation)
    {
        var book = await ledger.ReadAsync(cancellation).ConfigureAwait(false);
        var envelopes = Printed(caseNumbers?.SelectMany(book.OfCase) ?? book.Batches.SelectMany(batch => batch.Envelopes)).ToList();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var done = 0;
        await foreach (var problem in OrderedWork.RunAsync(envelopes, pace.Processors, envelope => CheckAsync(envelope, cancellation), cancellation).ConfigureAwait(false))
        {
            pace.Tell(++done);
            if (problem is not null)
            {
                diagnostics.Add(problem);
            }
        }

        var files = caseNumbers is not null ? new PrintFilesFound(0, 0, [])
            : await new PrintFilesCheck(store, ledger) { Compared = () => pace.Tell(++done) }.CheckAsync(cancellation).ConfigureAwait(false);
        diagnostics.AddRange(files.Diagnostics);
        return new MailVerified(book.Entries, envelopes.Count, files.Files, files.Voided, diagnostics.ToImmutable());
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

    /// <summary>How many cores are kept busy, and who is told how many envelopes and files are done.</summary>
    private sealed record Pace(int Processors, Action<int> Tell);
}

/// <summary>What a verification of mail looked at and found.</summary>
/// <param name="Entries">Entries of the ledger, each followed by the next; null when one cannot be believed: then nothing else was looked at.</param>
/// <param name="Envelopes">Printed envelopes, not voided, whose letters were looked for in the archive.</param>
/// <param name="Files">Files for the printer whose bytes were hashed.</param>
/// <param name="VoidedFiles">How many of these are of voided batches: they are kept, as all in the store, and given to nobody.</param>
/// <param name="Diagnostics">The damage; warnings are about files that belong to no batch.</param>
public sealed record MailVerified(int? Entries, int Envelopes, int Files, int VoidedFiles, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What is said where an entry cannot be believed.</summary>
    public const string NothingCompared = "the ledger could not be read, so nothing that it tells of was compared: no envelopes, and no files for the printer";
}
