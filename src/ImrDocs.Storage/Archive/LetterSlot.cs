// Which letter of which case: what stays the same when a letter is corrected.
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Archive;

/// <summary>
/// One letter of a case: its kind, its edition and its recipient. The versions of the letter, each with a key of its
/// own, stand side by side in the folder of the slot.
/// </summary>
public sealed record LetterSlot
{
    /// <summary>The characters of a case number.</summary>
    public const int CaseNumberLength = 12;

    private const string LettersFolder = "letters";

    /// <summary>The slot of a letter.</summary>
    /// <param name="caseNumber">The IMR case number, <c>CM14-0012345</c>.</param>
    /// <param name="kind">The letter kind, such as <c>final-determination</c>.</param>
    /// <param name="edition"><c>published</c> or <c>mailed</c>.</param>
    /// <param name="recipient">The recipient of the copy, such as <c>employee-attorney</c>; null when the edition has none.</param>
    /// <exception cref="ArgumentException">A part is malformed. The message does not repeat it.</exception>
    public LetterSlot(string caseNumber, string kind, string edition, string? recipient)
    {
        CaseNumber = RequireCaseNumber(caseNumber);
        Kind = Token.Require(kind, nameof(kind));
        Edition = Token.Require(edition, nameof(edition));
        Recipient = recipient is null ? null : Token.Require(recipient, nameof(recipient));
    }

    /// <summary>The folder that holds all letters of all cases.</summary>
    public static BlobName AllLetters { get; } = new(LettersFolder);

    /// <summary>The IMR case number.</summary>
    public string CaseNumber { get; }

    /// <summary>The letter kind.</summary>
    public string Kind { get; }

    /// <summary>The edition.</summary>
    public string Edition { get; }

    /// <summary>The recipient of the copy; null when the edition has none.</summary>
    public string? Recipient { get; }

    /// <summary>The folder of the slot: <c>letters/CM14-0012345/final-determination.mailed.employee</c>.</summary>
    public BlobName Folder =>
        CaseFolder(CaseNumber).Child(Recipient is null ? $"{Kind}.{Edition}" : $"{Kind}.{Edition}.{Recipient}");

    /// <summary>The folder that holds the letters of a case.</summary>
    /// <exception cref="ArgumentException">The text is not a case number. The message does not repeat it.</exception>
    public static BlobName CaseFolder(string caseNumber) => AllLetters.Child(RequireCaseNumber(caseNumber));

    /// <summary>The slot whose folder this is; null when it is the folder of none.</summary>
    public static LetterSlot? FromFolder(string folder)
    {
        var parts = folder.Split('/');
        if (parts is not [LettersFolder, var caseNumber, var name] || !IsCaseNumber(caseNumber))
        {
            return null;
        }

        var words = name.Split('.');
        return words.Length is 2 or 3 && words.All(Token.IsValid)
            ? new LetterSlot(caseNumber, words[0], words[1], words.Length == 3 ? words[2] : null)
            : null;
    }

    private static string RequireCaseNumber(string caseNumber) =>
        IsCaseNumber(caseNumber) ? caseNumber : throw new ArgumentException("Not a case number", nameof(caseNumber));

    /// <summary>Whether a text is a case number, <c>CM14-0012345</c>.</summary>
    public static bool IsCaseNumber(string text) =>
        text is ['C', 'M', _, _, '-', _, _, _, _, _, _, _]
        && text.AsSpan(2, 2).IndexOfAnyExceptInRange('0', '9') < 0
        && text.AsSpan(5).IndexOfAnyExceptInRange('0', '9') < 0;
}
