// The manifest of a batch: what is in which envelope.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ImrDocs.Letters.Mailing;

/// <summary>
/// The manifest of a batch, for the mail room and for machines, and the data of the templates that tell of a batch. Case
/// numbers and recipient roles are in it, no name and no address.
/// </summary>
/// <param name="Schema">Version of the shape.</param>
/// <param name="Run">The run.</param>
/// <param name="Batch">The batch.</param>
/// <param name="Date">The mailing date.</param>
/// <param name="Class">What its envelopes are: <c>letters</c> or <c>flats</c>.</param>
/// <param name="Letter">The letter kind.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Totals">What all envelopes come to.</param>
/// <param name="Files">The files for the printer.</param>
/// <param name="Envelopes">The envelopes in the order of printing.</param>
public sealed record BatchManifest(
    int Schema,
    string Run,
    string Batch,
    DateOnly Date,
    string Class,
    string Letter,
    string Edition,
    ManifestTotals Totals,
    ImmutableArray<MailFile> Files,
    ImmutableArray<ManifestEnvelope> Envelopes)
{
    /// <summary>The version of the shape that is written.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The manifest as UTF-8 JSON that ends with a newline.</summary>
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Readable.BatchManifest), (byte)'\n'];

    /// <summary>The envelopes as CSV (RFC 4180, with line feeds): a line of names, then a line an envelope.</summary>
    public byte[] ToCsv()
    {
        var text = new StringBuilder("batch,envelope,caseNumber,caseVersion,recipient,pages,sheets,weightGrams,firstPage,letterSha256,printSha256,serial,proofFirstPage\n");
        foreach (var one in Envelopes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Batch},{one.Envelope},{one.CaseNumber},{one.CaseVersion},{one.Recipient},")
                .Append(CultureInfo.InvariantCulture, $"{one.Pages},{one.Sheets},{one.WeightGrams},{one.FirstPage},{one.LetterSha256},{one.PrintSha256},{one.Serial},{one.ProofFirstPage}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The manifest that some bytes are.</summary>
    /// <param name="json">UTF-8 JSON as <see cref="ToJson"/> writes it.</param>
    /// <returns>The manifest; null when they are none.</returns>
    public static BatchManifest? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ManifestJson.Readable.BatchManifest) is { Schema: CurrentSchema } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
