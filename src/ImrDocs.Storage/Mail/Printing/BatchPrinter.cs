// Makes the files of a batch.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Pdf;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Folders;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Storage.Mail.Printing;

/// <summary>
/// Makes the files of a batch: one PDF for the printer and a manifest. Letters are made on all cores and written in their
/// order, so that no more than a few are in memory. Same ledger, same bytes.
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
        var print = await folder.WriteAsync(batch.Id + ".pdf", output => WriteAsync(batch, output, printed, cancellation)).ConfigureAwait(false);
        if (printed.Count < batch.Envelopes.Length)
        {
            return null;
        }

        ImmutableArray<MailFile> files = [new(print.Name, print.Bytes, print.Sha256)];
        var manifest = BatchManifest.Of(batch, files, printed);
        files = files
            .Add(await WriteAsync(folder, batch.Id + ".json", manifest.ToJson()).ConfigureAwait(false))
            .Add(await WriteAsync(folder, batch.Id + ".csv", manifest.ToCsv()).ConfigureAwait(false));
        return new BatchPrinted(batch.Id, files, printed.MoveToImmutable());
    }

    private async Task WriteAsync(
        MailBatch batch, Stream output, ImmutableArray<PrintedEnvelope>.Builder printed, CancellationToken cancellation)
    {
        JoinedPdf? file = null;
        await foreach (var content in OrderedWork.RunAsync(batch.Envelopes, envelope => maker.MakeAsync(envelope, cancellation), cancellation).ConfigureAwait(false))
        {
            if (content is null)
            {
                return;
            }

            file ??= new PdfWriter().Join(Properties(batch, content.Sheets.Properties), output);
            file.Add(content.Sheets, content.Pictures, content.Envelope.Id);
            printed.Add(content.Printed);
        }

        file!.Finish();
    }

    /// <summary>What the file says of itself: the batch and its date, and what all its letters say.</summary>
    private static DocumentProperties Properties(MailBatch batch, DocumentProperties letter) => letter with { Title = batch.Id, Date = batch.Run.Date };

    private static async Task<MailFile> WriteAsync(StagedFiles folder, string name, byte[] bytes)
    {
        var file = await folder.WriteAsync(name, output => output.WriteAsync(bytes).AsTask()).ConfigureAwait(false);
        return new MailFile(file.Name, file.Bytes, file.Sha256);
    }
}
