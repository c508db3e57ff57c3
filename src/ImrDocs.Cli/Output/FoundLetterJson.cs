// An archived letter that a search found, for machines and in a line.
using System.Globalization;
using ImrDocs.Storage.Search;

namespace ImrDocs.Cli.Output;

/// <summary>An archived letter as <c>find --json</c> prints it.</summary>
internal sealed record FoundLetterJson(
    string CaseNumber,
    string Kind,
    string Edition,
    string? Recipient,
    string Key,
    IReadOnlyList<string> Options,
    IReadOnlyList<string> Formats,
    string Release,
    string Engine,
    int Pages,
    DateTimeOffset ArchivedAt,
    DateOnly? MailingDate,
    int? CaseVersion,
    DateOnly? DecisionDate,
    bool IsSuperseded,
    string Mail,
    string? Envelope)
{
    /// <summary>The letter as a line for people.</summary>
    public string ToLine() => string.Join("  ", ((string?[])
    [
        CaseNumber,
        $"{Kind}.{Edition}{(Recipient is null ? "" : "." + Recipient)}",
        Pages.ToString(CultureInfo.InvariantCulture) + " pages",
        DecisionDate is { } decided ? string.Create(CultureInfo.InvariantCulture, $"decided {decided:yyyy-MM-dd}") : null,
        ArchivedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        char.IsAsciiDigit(Release[0]) ? "release " + Release : Release,
        Envelope is null ? null : $"{Mail} {Envelope}",
        Key,
        IsSuperseded ? "superseded" : null,
    ]).OfType<string>());

    /// <summary>The letter as it is printed.</summary>
    public static FoundLetterJson From(FoundLetter letter) => new(
        letter.Key.Slot.CaseNumber,
        letter.Key.Slot.Kind,
        letter.Key.Slot.Edition,
        letter.Key.Slot.Recipient,
        letter.Key.Value,
        letter.Options,
        letter.Formats,
        letter.Release,
        letter.Engine,
        letter.Pages,
        letter.ArchivedAt,
        letter.MailingDate,
        letter.CaseVersion,
        letter.DecisionDate,
        letter.IsSuperseded,
        MailText.Word(letter.Mail),
        letter.Envelope);
}
