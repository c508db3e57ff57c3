// Sees that the files of a batch are where they shall go.
using ImrDocs.Letters.Mailing;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Folders;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Printing;

/// <summary>
/// Puts the files of planned batches where they shall go, and records them as printed before anybody can find one; makes again those of
/// printed batches that are not there.
/// </summary>
/// <param name="maker">Makes what is in the envelopes.</param>
/// <param name="generators">Make the page that tells of a batch.</param>
/// <param name="ledger">The ledger that the batches were read from.</param>
internal sealed class BatchDelivery(EnvelopeMaker maker, LetterGenerators generators, MailLedger ledger)
{
    /// <summary>Sees that the files of a batch are where they shall go.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="target">Where they shall go.</param>
    /// <param name="printed">Is told after each envelope that is printed.</param>
    /// <param name="diagnostics">Get what is to be said of it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>How they came there; null when they did not.</returns>
    /// <exception cref="StoreException">The store failed; delivering again goes on where this stopped.</exception>
    /// <exception cref="IOException">The files cannot go there; delivering again goes on where this stopped.</exception>
    public async Task<Delivery?> DeliverAsync(MailBatch batch, IPrintTarget target, Action printed, List<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        using var files = target.Open(batch.Id);
        if (batch.State != BatchState.Planned && await HoldsAllAsync(files, batch, cancellation).ConfigureAwait(false))
        {
            return Delivery.Kept;
        }

        // Whoever prints all that a folder holds would mail its letters twice.
        if (batch.State == BatchState.Closed)
        {
            return null;
        }

        var made = await new BatchPrinter(maker, generators) { Printed = printed }.PrintAsync(batch, files, cancellation).ConfigureAwait(false);
        if (made is null)
        {
            diagnostics.Add(MailRoom.NotReproduced(batch));
            return null;
        }

        var recorded = await ledger.AppendAsync(
            book => batch.State != BatchState.Planned ? null : batch.Envelopes.Any(book.TellsOfVoided) ? new BatchVoided(batch.Id, VoidReason.EarlierVoided) : made,
            cancellation).ConfigureAwait(false);
        if (batch.State == BatchState.Voided)
        {
            diagnostics.Add(new Diagnostic(
                MailRunDiagnostics.Voided,
                recorded is null ? $"Batch {batch.Id} was voided while it was printed" : $"Batch {batch.Id} holds letters that say that they replace one that was voided meanwhile")
            {
                Hint = "Run the mail of its date again: its letters are planned anew",
            });
            return null;
        }

        if (!batch.Files.SequenceEqual(made.Files))
        {
            diagnostics.Add(MailRoom.NotReproduced(batch));
            return null;
        }

        if (recorded is null && !await HoldsAsync(files, batch.Files[0], cancellation).ConfigureAwait(false))
        {
            diagnostics.Add(new Diagnostic(MailRunDiagnostics.PrintedBefore, $"Batch {batch.Id} was printed before, and its file for the printer was not here: it is made once more"));
        }

        await files.ReleaseAsync(cancellation).ConfigureAwait(false);
        return recorded is null ? Delivery.MadeAgain : Delivery.Printed;
    }

    private static async Task<bool> HoldsAllAsync(IStagedFiles there, MailBatch batch, CancellationToken cancellation)
    {
        foreach (var file in batch.Files)
        {
            if (!await HoldsAsync(there, file, cancellation).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    private static Task<bool> HoldsAsync(IStagedFiles there, MailFile file, CancellationToken cancellation) =>
        there.HoldsAsync(file.Name, file.Bytes, file.Sha256, cancellation);
}
