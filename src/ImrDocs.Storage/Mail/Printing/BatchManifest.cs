// The manifest of a batch: what is in which envelope.
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;

namespace ImrDocs.Storage.Mail.Printing;

/// <summary>
/// The manifest of a batch, for the mail room and for machines. Case numbers and recipient roles are in it, no name and no
/// address. It follows from the ledger and the bytes of the batch alone: the same batch, the same manifest.
/// </summary>
/// <param name="Schema">Version of the shape.</param>
/// <param name="Run">The run.</param>
/// <param name="Batch">The batch.</param>
/// <param name="Date">The mailing date.</param>
/// <param name="Class">What its envelopes are.</param>
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
    IReadOnlyList<MailFile> Files,
    IReadOnlyList<ManifestEnvelope> Envelopes)
{
    private const int CurrentSchema = 1;

    /// <summary>The manifest of a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="files">The files for the printer.</param>
    /// <param name="printed">The hashes of its envelopes, in their order.</param>
    /// <param name="proofs">The first pages of their declarations, in their order; null for one without.</param>
    public static BatchManifest Of(MailBatch batch, IReadOnlyList<MailFile> files, IReadOnlyList<PrintedEnvelope> printed, IReadOnlyList<int?> proofs)
    {
        var contents = new List<ManifestEnvelope>(printed.Count);
        var side = 1;
        foreach (var (envelope, hashes, proof) in batch.Envelopes.Zip(printed, proofs))
        {
            contents.Add(ManifestEnvelope.Of(envelope, hashes, side, proof));
            side += 2 * envelope.Planned.Sheets;
        }

        return new BatchManifest(
            CurrentSchema,
            batch.Run.Id,
            batch.Id,
            batch.Run.Date,
            MailJson.Word(batch.Class.ToString()),
            batch.Run.Planned.Kind,
            batch.Run.Planned.Edition,
            new ManifestTotals(batch.Envelopes.Length, batch.Pages, batch.Sheets, contents.Sum(envelope => envelope.WeightGrams)),
            files,
            contents);
    }

    /// <summary>The manifest as UTF-8 JSON that ends with a newline.</summary>
    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, BatchManifestContext.Readable.BatchManifest), (byte)'\n'];

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
}

/// <summary>What the envelopes of a batch come to.</summary>
/// <param name="Envelopes">How many.</param>
/// <param name="Pages">Pages of their letters; blank backs are not counted.</param>
/// <param name="Sheets">Their sheets.</param>
/// <param name="WeightGrams">What they weigh, estimated.</param>
public sealed record ManifestTotals(int Envelopes, int Pages, int Sheets, decimal WeightGrams);

/// <summary>An envelope as the manifest has it.</summary>
/// <param name="Envelope">Its id.</param>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="CaseVersion">The version of the case.</param>
/// <param name="Recipient">Whose copy it is.</param>
/// <param name="Pages">Pages of the letter.</param>
/// <param name="Sheets">Its sheets.</param>
/// <param name="WeightGrams">What it weighs, estimated.</param>
/// <param name="FirstPage">Its first page in the print file, from 1; blank backs are counted.</param>
/// <param name="LetterKey">Key of the letter in the archive.</param>
/// <param name="LetterSha256">SHA-256 of the letter in the archive.</param>
/// <param name="PrintSha256">SHA-256 of its sheets as a file of their own, as a reprint makes it.</param>
/// <param name="Serial">Serial number of its Intelligent Mail barcode; null without one.</param>
/// <param name="ProofFirstPage">First page of its proof of service in the file of proofs, from 1; null without one.</param>
public sealed record ManifestEnvelope(
    string Envelope,
    string CaseNumber,
    int CaseVersion,
    string Recipient,
    int Pages,
    int Sheets,
    decimal WeightGrams,
    int FirstPage,
    string LetterKey,
    string LetterSha256,
    string PrintSha256,
    long? Serial,
    int? ProofFirstPage)
{
    private const decimal MilligramsAGram = 1000m;

    internal static ManifestEnvelope Of(MailEnvelope envelope, PrintedEnvelope printed, int firstPage, int? proofFirstPage) => new(
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

/// <summary>Generated code that writes manifests without reflection.</summary>
[JsonSerializable(typeof(BatchManifest))]
internal sealed partial class BatchManifestContext : JsonSerializerContext
{
    public static BatchManifestContext Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
