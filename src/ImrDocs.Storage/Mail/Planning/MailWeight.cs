// What an envelope weighs, estimated.
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>
/// Estimates weights, for postage: 20-pound bond (500 sheets of 17 by 22 inches weigh 20 pounds, so a letter sheet 4.536 g),
/// a #10 envelope of 24-pound paper and a 9 by 12 inch envelope of 28-pound paper.
/// </summary>
public static class MailWeight
{
    private const int SheetMilligrams = 4_536;
    private const int LetterEnvelopeMilligrams = 6_300;
    private const int FlatEnvelopeMilligrams = 17_500;

    /// <summary>The weight of an envelope with its sheets, in milligrams.</summary>
    public static long Milligrams(MailClass @class, int sheets) =>
        ((long)sheets * SheetMilligrams) + (@class == MailClass.Letters ? LetterEnvelopeMilligrams : FlatEnvelopeMilligrams);
}
