// Makes the manifest of a batch.
using System.Collections.Immutable;
using ImrDocs.Letters.Mailing;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;

namespace ImrDocs.Storage.Mail.Printing;

/// <summary>
/// Makes the manifest of a batch. It follows from the ledger and the bytes of the batch alone: the same batch, the same
/// manifest.
/// </summary>
internal static class ManifestMaker
{
    private const decimal MilligramsAGram = 1000m;

    /// <summary>The manifest of a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="files">The files for the printer.</param>
    /// <param name="printed">The hashes of its envelopes, in their order.</param>
    /// <param name="proofs">The first pages of their declarations, in their order; null for one without.</param>
    public static BatchManifest Make(
        MailBatch batch, ImmutableArray<MailFile> files, IReadOnlyList<PrintedEnvelope> printed, IReadOnlyList<int?> proofs)
    {
        var envelopes = ImmutableArray.CreateBuilder<ManifestEnvelope>(printed.Count);
        var side = 1;
        foreach (var (envelope, hashes, proof) in batch.Envelopes.Zip(printed, proofs))
        {
            envelopes.Add(Make(envelope, hashes, side, proof));
            side += 2 * envelope.Planned.Sheets;
        }

        return new BatchManifest(
            BatchManifest.CurrentSchema,
            batch.Run.Id,
            batch.Id,
            batch.Run.Date,
            MailJson.Word(batch.Class.ToString()),
            batch.Run.Planned.Kind,
            batch.Run.Planned.Edition,
            ManifestTotals.Of(envelopes),
            files,
            envelopes.MoveToImmutable());
    }

    private static ManifestEnvelope Make(MailEnvelope envelope, PrintedEnvelope printed, int firstPage, int? proofFirstPage) => new(
        envelope.Id,
        envelope.Planned.CaseNumber,
        envelope.Planned.CaseVersion,
        envelope.Planned.Recipient,
        envelope.Planned.Pages,
        envelope.Planned.Sheets,
        decimal.Round(MailWeight.Milligrams(envelope.Batch.Class, envelope.Planned.Sheets) / MilligramsAGram, 1),
        firstPage,
        envelope.Planned.LetterKey,
        printed.Letter,
        printed.Print,
        envelope.Planned.Serial,
        proofFirstPage);
}
