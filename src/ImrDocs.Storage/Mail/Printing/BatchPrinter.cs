// Makes the files of a batch.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Mailing;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Folders;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Storage.Mail.Printing;

/// <summary>
/// Makes the files of a batch: one PDF for the printer, one of the proofs of service that a person is to sign, a
/// page that tells of the batch, and a manifest. Letters are made on all cores and written in their order, so that no more than a few are in memory. Same
/// ledger, same bytes.
/// </summary>
/// <param name="maker">Makes what is in the envelopes.</param>
/// <param name="generators">Make the page that tells of the batch.</param>
public sealed class BatchPrinter(EnvelopeMaker maker, LetterGenerators generators)
{
    /// <summary>Is told after each envelope.</summary>
    public Action? Printed { get; init; }

    /// <summary>Makes the files under temporary names.</summary>
    /// <returns>What was made; null when an envelope would not hold what was planned.</returns>
    /// <exception cref="StoreException">The store failed, or lacks a case or the templates.</exception>
    /// <exception cref="IOException">The disk is full or the folder is gone.</exception>
    public async Task<BatchPrinted?> PrintAsync(MailBatch batch, IStagedFiles folder, CancellationToken cancellation)
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
            Printed?.Invoke();
        }

        ImmutableArray<MailFile> files = proofs.IsEmpty ? [print.Finish()] : [print.Finish(), proofs.Finish()];
        var manifest = ManifestMaker.Make(batch, files, printed, proofPages);
        var generator = await generators.OfSetAsync(NewestTemplates(batch), cancellation).ConfigureAwait(false);
        if (BatchSummary.KindIn(generator.Templates) is { } kind)
        {
            if (generator.Summarise(kind, manifest).Summary is not { } summary)
            {
                return null;
            }

            manifest = manifest with { Files = files = files.Add(Write(folder, batch.Id + ".summary.pdf", generator.WritePdf(summary.Pages, kind))) };
        }

        files = [.. files, Write(folder, batch.Id + ".json", manifest.ToJson()), Write(folder, batch.Id + ".csv", manifest.ToCsv())];
        return new BatchPrinted(batch.Id, files, printed.MoveToImmutable());
    }

    /// <summary>The templates of the newest release that a letter of the batch is made from.</summary>
    private static string NewestTemplates(MailBatch batch) => batch.Envelopes
        .MaxBy(envelope => int.TryParse(envelope.Planned.Release, NumberStyles.None, CultureInfo.InvariantCulture, out var release) ? release : 0)!
        .Planned.Templates;

    private static MailFile Write(IStagedFiles folder, string name, byte[] bytes)
    {
        var file = folder.Write(name, bytes);
        return new MailFile(file.Name, file.Bytes, file.Sha256);
    }
}
