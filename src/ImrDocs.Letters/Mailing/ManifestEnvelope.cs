// An envelope in the manifest of its batch.
namespace ImrDocs.Letters.Mailing;

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
    long? Serial = null,
    int? ProofFirstPage = null);
