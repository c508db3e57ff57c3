// A letter that can be mailed.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>A copy of a letter that nothing stops: it was made, its pages are counted and its address can be read.</summary>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="CaseVersion">The version of the case.</param>
/// <param name="Copies">How many copies that version has in all.</param>
/// <param name="Recipient">Whose copy it is.</param>
/// <param name="Options">Options of the letter, as words.</param>
/// <param name="Templates">Hash of the template set.</param>
/// <param name="Release">The number of the release, or that the templates are unreleased.</param>
/// <param name="LetterKey">Key of the letter in the archive.</param>
/// <param name="Pages">Pages of the letter.</param>
/// <param name="Mailer">The Mailer Identifier of its Intelligent Mail barcode; null without one.</param>
/// <param name="Tells">What it tells of the letter before it; null for the first letter.</param>
/// <param name="Zip">The ZIP Code that it is sorted by; it is in no record.</param>
public sealed record MailCandidate(
    string CaseNumber,
    int CaseVersion,
    int Copies,
    string Recipient,
    ImmutableArray<string> Options,
    string Templates,
    string Release,
    string LetterKey,
    int Pages,
    string? Mailer,
    EarlierLetter? Tells,
    string Zip)
{
    /// <summary>Sheets that it is printed on, on both sides.</summary>
    public int Sheets => (Pages + 1) / 2;
}
