// All that the page of a case shows.
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Storage.Mail;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Cases.Editing;
using ImrDocs.Web.Preview;

namespace ImrDocs.Web.Cases;

/// <summary>All that the page of a case shows.</summary>
/// <param name="Case">The version that is open.</param>
/// <param name="Texts">The case as it stands in the form: the version, or what somebody has made of it since; null when it is no JSON.</param>
/// <param name="Choice">Which letter is shown.</param>
/// <param name="Letter">The letter.</param>
internal sealed record Review(OpenCase Case, CaseDocument? Texts, LetterChoice Choice, DrawnLetter Letter)
{
    /// <summary>What happened, for the reader; null when nothing did.</summary>
    public ReviewMessage? Message { get; init; }

    /// <summary>The issue that was just taken out; null when none was.</summary>
    public RemovedIssue? Removed { get; init; }

    /// <summary>Why it is saved, as it was written.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether what was sent is saved, although the message tells of something that was refused.</summary>
    public bool IsSaved { get; init; }

    /// <summary>The data path of the field that has the focus when the page opens; null for none.</summary>
    public string? Focus { get; init; }

    /// <summary>How far the letter of a ready version is; null when the version is not ready.</summary>
    public string? Progress { get; init; }

    /// <summary>The places of the form.</summary>
    public required FieldPlaces Places { get; init; }

    /// <summary>What is wrong, by place.</summary>
    public required FieldProblems Problems { get; init; }

    /// <summary>What differs from the saved version, by place.</summary>
    public required FieldChanges Changes { get; init; }

    /// <summary>The IMR case number.</summary>
    public string Number => Case.Number;

    /// <summary>Whether it is only read: an old version that was opened as such. One that became old while somebody writes can still be saved.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Whether the case can be changed.</summary>
    public bool IsEditable => !IsLocked && Texts is not null;

    /// <summary>Whether files of the letter can be made; the next try may find room where there is none just now.</summary>
    public bool CanDownload => Letter.HasFile || Letter.Outcome == DrawingOutcome.Busy;

    /// <summary>What is asked before somebody says that the case is ready.</summary>
    public string ReadyQuestion => $"Is case {Number} ready? Its letter is made then, and can be mailed"
        + (Letter.Recipients.IsEmpty ? "." : " to: " + string.Join(", ", Letter.Recipients.Select(recipient => recipient.Label)) + ".");

    /// <summary>The query of the addresses of the letter's files: those of the version that is open.</summary>
    public string DownloadQuery => (Choice with { Edition = Letter.Edition, Recipient = Letter.Recipient?.Word }).Query((nameof(OpenCase.Version).ToLowerInvariant(), Case.Version.Number));

    /// <summary>Puts together what a page shows.</summary>
    /// <param name="drawing">Draws the letter.</param>
    /// <param name="open">The version that is open.</param>
    /// <param name="texts">The case as it stands in the form; null when it is no JSON.</param>
    /// <param name="choice">Which letter is shown.</param>
    /// <param name="message">What happened; null when nothing did.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    /// <exception cref="Storage.Blobs.StoreException">The store failed.</exception>
    public static async Task<Review> OfAsync(
        LetterDrawing drawing, OpenCase open, CaseDocument? texts, LetterChoice choice, ReviewMessage? message, CancellationToken cancellation)
    {
        var places = texts is null ? null : FieldPlaces.Of(texts);
        var tooLarge = texts is not null && places is null ? new ReviewMessage("This case has more issues and citations than a page can show.", Severity.Error) : null;
        texts = places is null ? null : texts;
        var letter = texts is null
            ? new DrawnLetter(DrawingOutcome.Refused) { Diagnostics = CaseReader.Read(open.Bytes, open.Number).Diagnostics }
            : await drawing.DrawAsync(open.Number, texts, choice, places!, cancellation);
        places ??= FieldPlaces.None;
        return new Review(open, texts, choice, letter)
        {
            Message = tooLarge ?? message,
            Places = places,
            Problems = new FieldProblems(letter.Diagnostics, places),
            Changes = texts is null || ReferenceEquals(texts, open.Document) || letter.Outcome == DrawingOutcome.TooLarge
                ? FieldChanges.None
                : FieldChanges.Between(open.Document!, texts, places, open.Number),
        };
    }
}

/// <summary>What happened, for the reader.</summary>
/// <param name="Text">What happened, and what to do.</param>
/// <param name="Severity">Error when something did not happen that was asked for; null when all is well.</param>
internal sealed record ReviewMessage(string Text, Severity? Severity = null);
