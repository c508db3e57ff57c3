// What the form of the search asks for.
using System.Globalization;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Search;

namespace ImrDocs.Web.Operations.Letters;

/// <summary>
/// The fields of the search, as its form sends them. What cannot be one of a letter is not searched for and goes into no
/// address: nobody puts a name there by the form's leave.
/// </summary>
internal sealed class LetterFilter
{
    /// <summary>A part of a case number.</summary>
    public string? Number { get; set; }

    /// <summary>The letter kind.</summary>
    public string? Kind { get; set; }

    /// <summary>The edition.</summary>
    public string? Edition { get; set; }

    /// <summary>Whose copy.</summary>
    public string? Recipient { get; set; }

    /// <summary>The release of the templates.</summary>
    public string? Release { get; set; }

    /// <summary>First decision date.</summary>
    public string? DecidedFrom { get; set; }

    /// <summary>Last decision date.</summary>
    public string? DecidedTo { get; set; }

    /// <summary>First day of archiving.</summary>
    public string? ArchivedFrom { get; set; }

    /// <summary>Last day of archiving.</summary>
    public string? ArchivedTo { get; set; }

    /// <summary>How far in the mail.</summary>
    public MailStanding? Mail { get; set; }

    /// <summary><c>force</c> for letters that none has replaced, <c>superseded</c> for the others.</summary>
    public string? Standing { get; set; }

    /// <summary>The search.</summary>
    public LetterQuery ToQuery() => new()
    {
        CaseNumber = WrittenCaseNumber.ReadPart(Number) is { Length: > 0 } part ? part : null,
        Kind = Word(Kind),
        Edition = Word(Edition),
        Recipient = Word(Recipient),
        Release = Word(Release),
        DecidedFrom = Date(DecidedFrom),
        DecidedTo = Date(DecidedTo),
        ArchivedFrom = Date(ArchivedFrom),
        ArchivedTo = Date(ArchivedTo),
        Mail = Mail is { } mail && Enum.IsDefined(mail) ? mail : null,
        IsSuperseded = Standing switch { "force" => false, "superseded" => true, _ => null },
    };

    /// <summary>Whether what was written as a number is no part of one, so that it is not searched for.</summary>
    public bool IsNoNumber => WrittenCaseNumber.ReadPart(Number) is null;

    /// <summary>Whether anything but the number is asked for.</summary>
    public bool HasMore => ToQuery() with { CaseNumber = null } != new LetterQuery();

    /// <summary>The same search as a query of an address.</summary>
    public QueryString ToQueryString()
    {
        var query = ToQuery();
        (string Name, string? Value)[] fields =
        [
            (nameof(Number), query.CaseNumber), (nameof(Kind), query.Kind), (nameof(Edition), query.Edition), (nameof(Recipient), query.Recipient),
            (nameof(Release), query.Release), (nameof(DecidedFrom), Words.Of(query.DecidedFrom)), (nameof(DecidedTo), Words.Of(query.DecidedTo)),
            (nameof(ArchivedFrom), Words.Of(query.ArchivedFrom)), (nameof(ArchivedTo), Words.Of(query.ArchivedTo)), (nameof(Mail), query.Mail?.ToString()),
            (nameof(Standing), query.IsSuperseded is { } superseded ? superseded ? "superseded" : "force" : null),
        ];
        return QueryString.Create(fields.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => KeyValuePair.Create("Filter." + field.Name, field.Value)));
    }

    private static string? Word(string? text) => text is not null && Token.IsValid(text) ? text : null;

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
