// Makes what is in an envelope: the letter for the archive and the sheets for the printer.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Mailing;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Printing;

/// <summary>
/// Makes what is in an envelope from what the ledger names: the version of the case, the template set, the date, the
/// options. The letter is archived; the sheets are the same pages with what the mail needs on them.
/// </summary>
/// <param name="store">Where cases and letters are kept.</param>
/// <param name="generators">Make the letters.</param>
/// <param name="clock">Tells the time of archiving.</param>
public sealed class EnvelopeMaker(IBlobStore store, LetterGenerators generators, TimeProvider clock)
{
    private readonly CaseVersions _cases = new(store);
    private readonly LetterArchive _archive = new(store, clock);
    private readonly LetterSuccession _succession = new(store, new LetterArchive(store, clock));
    private readonly PdfWriter _pdf = new();

    /// <summary>Makes the content of an envelope, and archives its letter.</summary>
    /// <returns>The content; null when it would not be what was planned.</returns>
    /// <exception cref="StoreException">The store failed, or lacks the case or the templates.</exception>
    public async Task<EnvelopeContent?> MakeAsync(MailEnvelope envelope, CancellationToken cancellation)
    {
        var planned = envelope.Planned;
        var name = CaseVersions.NameOf(planned.CaseNumber, planned.CaseVersion);
        var bytes = await _cases.ReadAsync(planned.CaseNumber, planned.CaseVersion, cancellation).ConfigureAwait(false)
            ?? throw new StoreException(new Diagnostic(JobDiagnostics.CaseMissing, "There is no such version of the case") { File = name.Value });
        var generator = await generators.OfSetAsync(planned.Templates, cancellation).ConfigureAwait(false);
        if (CaseReader.Read(bytes, name.Value).Case is not { } @case
            || generator.Generate(@case, MailLetters.RequestOf(envelope), [LetterFormat.Pdf]) is not { Letter: { } letter } result
            || letter.Pages.Pages.Length != planned.Pages)
        {
            return null;
        }

        var made = new ReleasedGenerator(generator, int.TryParse(planned.Release, NumberStyles.None, CultureInfo.InvariantCulture, out var release) ? release : null);
        var rendered = LetterRecord.Of(@case, letter, made, result.Diagnostics);
        if (!string.Equals(LetterKey.Of(rendered.Slot, rendered.Inputs).Value, planned.LetterKey, StringComparison.Ordinal))
        {
            return null;
        }

        var hash = ContentHash.Of(letter.Files[0].Bytes.Span);
        var archived = await _archive.ArchiveAsync(await _succession.FollowAsync(rendered, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        if (!string.Equals(archived.Manifest.Outputs[0].Sha256, hash, StringComparison.Ordinal))
        {
            return null;
        }

        var templates = generator.Templates.Letters[letter.Request.Kind];
        if (!TryProve(generator, @case, letter, envelope, hash, out var proof))
        {
            return null;
        }

        var sheets = EnvelopeSet.Of(letter, templates, new EnvelopeMark(envelope.Id, envelope.Batch.Run.Planned.MarkPoints), (ulong?)planned.Serial);
        var pictures = generator.PicturesOf(letter.Request.Kind);
        using var alone = new MemoryStream();
        Write(alone, sheets, pictures, envelope);
        var print = alone.ToArray();
        return new EnvelopeContent(envelope, sheets, pictures, print, new PrintedEnvelope(envelope.Id, hash, ContentHash.Of(print)), proof);
    }

    /// <summary>Makes the declaration about an envelope, if the templates have one. It is no letter to anybody, and is not archived as one.</summary>
    private static bool TryProve(LetterGenerator generator, Case @case, Letter letter, MailEnvelope envelope, string hash, out EnvelopeProof? proof)
    {
        var barcode = EnvelopeSet.BarcodeOf(letter, generator.Templates.Letters[letter.Request.Kind], (ulong?)envelope.Planned.Serial)?.Digits;
        proof = null;
        if (ProofOfService.RequestFor(generator.Templates, letter, envelope.Id, hash, barcode) is not { } request)
        {
            return true;
        }

        if (generator.Generate(@case, request, []).Letter is not { } declaration)
        {
            return false;
        }

        proof = new EnvelopeProof(ProofOfService.SheetsOf(declaration), generator.PicturesOf(request.Kind));
        return true;
    }

    private void Write(Stream output, PagedDocument sheets, ImmutableDictionary<string, Picture> pictures, MailEnvelope envelope)
    {
        var file = _pdf.Join(sheets.Properties with { Title = envelope.Id, Date = envelope.Batch.Run.Date }, output);
        file.Add(sheets, pictures, envelope.Id);
        file.Finish();
    }
}

/// <summary>What is in an envelope.</summary>
/// <param name="Envelope">The envelope.</param>
/// <param name="Sheets">The pages for the printer.</param>
/// <param name="Pictures">The pictures of the pages by name.</param>
/// <param name="Print">The sheets as a file of their own.</param>
/// <param name="Printed">The hashes of letter and sheets.</param>
/// <param name="Proof">The declaration about its mailing; null when the templates have none.</param>
public sealed record EnvelopeContent(
    MailEnvelope Envelope,
    PagedDocument Sheets,
    ImmutableDictionary<string, Picture> Pictures,
    ReadOnlyMemory<byte> Print,
    PrintedEnvelope Printed,
    EnvelopeProof? Proof);

/// <summary>The declaration about the mailing of an envelope, unsigned.</summary>
/// <param name="Sheets">Its pages for the printer.</param>
/// <param name="Pictures">The pictures of the pages by name.</param>
public sealed record EnvelopeProof(PagedDocument Sheets, ImmutableDictionary<string, Picture> Pictures);
