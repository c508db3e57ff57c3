// Gives out what was printed once more, byte for byte.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Rendering.Pdf;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Printing;

/// <summary>
/// Gives out what was printed once more: the files of a batch as the store keeps them, or made again where a run put them into
/// a folder; and some envelopes of a batch, when a printer tore or lost their sheets.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="generators">Make the letters.</param>
/// <param name="ledger">The ledger of that store.</param>
/// <param name="clock">Tells the time of archiving.</param>
public sealed class PrintAgain(IBlobStore store, LetterGenerators generators, MailLedger ledger, TimeProvider clock)
{
    private readonly PrintArchive _archive = new(store);
    private readonly EnvelopeMaker _maker = new(store, generators, clock);

    /// <summary>A file of a printed batch.</summary>
    /// <returns>Its bytes, or what is wrong.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(byte[]? Bytes, Diagnostic? Problem)> FileAsync(string batch, string name, CancellationToken cancellation)
    {
        var (printed, problem) = await FindAsync(batch, cancellation).ConfigureAwait(false);
        if (printed is null || printed.Files.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.Ordinal)) is not { } file)
        {
            return (null, problem ?? new Diagnostic(MailRunDiagnostics.Unknown, $"Batch {batch} has no file of that name"));
        }

        if (await _archive.FindAsync(batch, file, cancellation).ConfigureAwait(false) is { } kept)
        {
            return (kept, null);
        }

        using var files = _archive.Begin(batch);
        if (await new BatchPrinter(_maker, generators).PrintAsync(printed, files, cancellation).ConfigureAwait(false) is not { } made || !made.Files.SequenceEqual(printed.Files))
        {
            return (null, MailRoom.NotReproduced(printed));
        }

        // What the store keeps under that name may be damaged: what was made now is what was printed. Who goes away meanwhile leaves no half of a batch.
        var bytes = files.BytesOf(name);
        await files.ReleaseAsync(CancellationToken.None).ConfigureAwait(false);
        await ledger.ReadAsync(cancellation).ConfigureAwait(false);
        return printed.State == BatchState.Voided ? (null, Voided($"Batch {batch}")) : (bytes, null);
    }

    /// <summary>Some envelopes of a printed batch, one after the other, as they stand in its file. That they were printed again is recorded.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="first">The place of the first in the batch, from 1.</param>
    /// <param name="last">The place of the last.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A PDF and the envelopes in it, without those that were pulled out; or what is wrong.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(byte[]? Pdf, ImmutableArray<string> Envelopes, Diagnostic? Problem)> RangeAsync(string batch, int first, int last, CancellationToken cancellation)
    {
        var (printed, problem) = await FindAsync(batch, cancellation).ConfigureAwait(false);
        if (printed is null)
        {
            return (null, [], problem);
        }

        var wanted = printed.Envelopes.Where((one, at) => at >= first - 1 && at < last && one.State != BatchState.Voided).ToImmutableArray();
        if (wanted.IsEmpty)
        {
            return (null, [], new Diagnostic(MailRunDiagnostics.Unknown, $"Batch {batch} has no such envelopes")
            {
                Hint = string.Create(CultureInfo.InvariantCulture, $"Name places from 1 to {printed.Envelopes.Length}, the first before the last; what was voided is not printed again"),
            });
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{batch} {first}-{last}");
        if (await JoinAsync(wanted, name, cancellation).ConfigureAwait(false) is not { } pdf)
        {
            return (null, [], MailRoom.NotReproduced(printed));
        }

        foreach (var envelope in wanted)
        {
            if (await RecordAsync(ledger, envelope, cancellation).ConfigureAwait(false) is { } voided)
            {
                return (null, [], voided);
            }
        }

        return (pdf, [.. wanted.Select(envelope => envelope.Id)], null);
    }

    /// <summary>Records that an envelope is printed again, unless it was voided while that was done: its letter is due in another one.</summary>
    /// <param name="ledger">The ledger that the envelope was read from.</param>
    /// <param name="envelope">The envelope.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Why its sheets must not be given out; null when they may.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    internal static async Task<Diagnostic?> RecordAsync(MailLedger ledger, MailEnvelope envelope, CancellationToken cancellation) =>
        await ledger.AppendAsync(_ => envelope.State == BatchState.Voided ? null : new EnvelopeReprinted(envelope.Id), cancellation).ConfigureAwait(false) is null
            ? Voided($"Envelope {envelope.Id}")
            : null;

    private static Diagnostic Voided(string what) => new(MailRunDiagnostics.NotPrinted, $"{what} was voided while it was printed again")
    {
        Hint = "Nothing is given out: its letters are due, or in other envelopes",
    };

    private async Task<(MailBatch? Batch, Diagnostic? Problem)> FindAsync(string id, CancellationToken cancellation)
    {
        var batch = (await ledger.ReadAsync(cancellation).ConfigureAwait(false)).FindBatch(id);
        return batch switch
        {
            null => (null, Closing.MailClosing.UnknownId(id)),
            { State: BatchState.Printed or BatchState.Closed } => (batch, null),
            { State: var state } => (null, Closing.MailClosing.NotInHand("Batch " + id, state)),
        };
    }

    private async Task<byte[]?> JoinAsync(ImmutableArray<MailEnvelope> envelopes, string name, CancellationToken cancellation)
    {
        using var output = new MemoryStream();
        JoinedPdf? file = null;
        await foreach (var content in OrderedWork.RunAsync(envelopes, envelope => _maker.MakeAsync(envelope, cancellation), cancellation).ConfigureAwait(false))
        {
            if (content is null || content.Printed != content.Envelope.Printed)
            {
                return null;
            }

            file ??= new PdfWriter().Join(content.Sheets.Properties with { Title = name, Date = content.Envelope.Batch.Run.Date }, output);
            file.Add(content.Sheets, content.Pictures, content.Envelope.Id);
        }

        file!.Finish();
        return output.ToArray();
    }
}
