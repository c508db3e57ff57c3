// Makes the files of a batch.
using System.Collections.Immutable;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Folders;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Storage.Mail.Printing;

/// <summary>
/// Makes the files of a batch: one PDF for the printer, one of the proofs of service that a person is to sign, and a
/// manifest. Letters are made on all cores and written in their order, so that no more than a few are in memory. Same
/// ledger, same bytes.
/// </summary>
/// <param name="maker">Makes what is in the envelopes.</param>
public sealed class BatchPrinter(EnvelopeMaker maker)
{
    /// <summary>Makes the files under temporary names.</summary>
    /// <returns>What was made; null when an envelope would not hold what was planned.</returns>
    /// <exception cref="StoreException">The store failed, or lacks a case or the templates.</exception>
    /// <exception cref="IOException">The disk is full or the folder is gone.</exception>
    public async Task<BatchPrinted?> PrintAsync(MailBatch batch, StagedFiles folder, CancellationToken cancellation)
    {
        var printed = ImmutableArray.CreateBuilder<PrintedEnvelope>(batch.Envelopes.Length);
        var proofPages = new List<int?>(batch.Envelopes.Length);
        using var print = new BatchPdf(batch.Id, batch.Run.Date, folder);
        using var proofs = new BatchPdf(batch.Id + ".proofs", batch.Run.Date, folder);
        await foreach (var content in OrderedWork.RunAsync(batch.Envelopes, envelope => maker.MakeAsync(envelope, cancellation), cancellation).ConfigureAwait(false))
        {
            if (content is null)
            {
                return null;
            }

            print.Add(content.Sheets, content.Pictures, content.Envelope.Id);
            proofPages.Add(content.Proof is { } proof ? proofs.Add(proof.Sheets, proof.Pictures, content.Envelope.Id) : null);
            printed.Add(content.Printed);
        }

        ImmutableArray<MailFile> files = proofs.IsEmpty ? [print.Finish()] : [print.Finish(), proofs.Finish()];
        var manifest = BatchManifest.Of(batch, files, printed, proofPages);
        files = [.. files, Write(folder, batch.Id + ".json", manifest.ToJson()), Write(folder, batch.Id + ".csv", manifest.ToCsv())];
        return new BatchPrinted(batch.Id, files, printed.MoveToImmutable());
    }

    private static MailFile Write(StagedFiles folder, string name, byte[] bytes)
    {
        var file = folder.Write(name, bytes);
        return new MailFile(file.Name, file.Bytes, file.Sha256);
    }
}
