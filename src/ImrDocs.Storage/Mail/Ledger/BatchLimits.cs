// How much an envelope and a batch hold.
namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>How much an envelope and a batch hold.</summary>
/// <param name="Envelopes">The most envelopes of a batch.</param>
/// <param name="Sheets">The most sheets that are folded into a #10 envelope; thicker letters are flats.</param>
public sealed record BatchLimits(int Envelopes, int Sheets)
{
    /// <summary>
    /// 500 envelopes, a tray of letters; six sheets, which office folders take at once, and which with the envelope weigh
    /// less than the 3.5 ounces that a letter may (Domestic Mail Manual 101.1.2).
    /// </summary>
    public static BatchLimits Default { get; } = new(500, 6);
}
