// Catalogue: why a letter cannot be mailed as it stands.
namespace ImrDocs.Text.Diagnostics;

/// <summary>
/// Why a letter cannot be mailed as it stands: the address by Publication 28 of the Postal Service, and what shows
/// through the window of the envelope (Domestic Mail Manual 601.6.3).
/// </summary>
public static class MailDiagnostics
{
    /// <summary>The letter kind has no envelope, or the letter no address for its window.</summary>
    public static DiagnosticDescriptor NoAddress { get; } = Error(
        "MAIL001", "The letter has no address for an envelope", "Give letter.json an \"envelope\", and put ::: address into ::: frame address-window");

    /// <summary>The address lacks a line.</summary>
    public static DiagnosticDescriptor LineMissing { get; } = Error(
        "MAIL002", "The address lacks a line", "An address has a name, a street or box, and a last line with city, state and ZIP code");

    /// <summary>A line of the address is too long for the window.</summary>
    public static DiagnosticDescriptor LineTooLong { get; } = Error(
        "MAIL003", "A line of the address is too long for the window", "Abbreviate it as Publication 28 does, such as ST, AVE, APT, or mail it in another envelope");

    /// <summary>The last line is not city, state and ZIP code.</summary>
    public static DiagnosticDescriptor LastLine { get; } = Error(
        "MAIL004", "The last line of the address is not city, state and ZIP code", "Let the template print it as: city, state, ZIP code");

    /// <summary>The state is none of the United States.</summary>
    public static DiagnosticDescriptor UnknownState { get; } = Error(
        "MAIL005", "The state is none the Postal Service knows", "Write the two letters of a state, a territory or a military post office");

    /// <summary>The ZIP code cannot be one.</summary>
    public static DiagnosticDescriptor WrongZip { get; } = Error(
        "MAIL006", "The ZIP code cannot be one", "Write five digits, or nine as 95814-0001");

    /// <summary>The address is in another country.</summary>
    public static DiagnosticDescriptor Foreign { get; } = Error(
        "MAIL007", "The address is in another country", "Mail it by hand: other postage, another barcode, and more days for what has a last day");

    /// <summary>The address or its barcode leaves the window.</summary>
    public static DiagnosticDescriptor LeavesWindow { get; } = Error(
        "MAIL008", "The address does not stay inside the window", "Shorten it, make the first panel of the fold higher, use smaller type for the style \"address\", or mail it in another envelope");

    /// <summary>Something else shows through the window.</summary>
    public static DiagnosticDescriptor ShowsBesides { get; } = Error(
        "MAIL009", "Something besides the address can show through the window", "Move it away from the frame of the address, or make the window smaller");

    /// <summary>The ZIP code belongs to another state.</summary>
    public static DiagnosticDescriptor ZipOfOtherState { get; } = new(
        "MAIL010", Severity.Warning, "The ZIP code belongs to another state", "Look the address up: one of the two is wrong");

    /// <summary>The type of the address is too small.</summary>
    public static DiagnosticDescriptor TypeTooSmall { get; } = Error(
        "MAIL011", "The type of the address is too small", "Set the style \"address\" in 8 points or more (Domestic Mail Manual 202)");

    /// <summary>Something stands where the mark of the sheet goes.</summary>
    public static DiagnosticDescriptor MarkCovered { get; } = Error(
        "MAIL012",
        "Something stands where the mark of the sheet goes",
        "Keep the lower right corner of the paper clear, 1.8 inches wide and 0.96 high: narrow or move what stands there in the templates and publish them");

    /// <summary>No letter kind declares that the letter was mailed.</summary>
    public static DiagnosticDescriptor NoProof { get; } = new(
        "MAIL013",
        Severity.Warning,
        "A letter has no proof of service",
        "Add its recipient to the \"recipients\" of the edition \"about\": \"mailing\", or declare its mailing by hand (1 CCR 1008)");

    /// <summary>The templates have data that are made up.</summary>
    public static DiagnosticDescriptor Specimen { get; } = new(
        "MAIL014",
        Severity.Warning,
        "Data that are made up are in what is mailed or declared",
        "Sign no declaration that has them: put your own into the file, such as the person who deposits the mail, take \"specimen\" out, and publish the templates");

    /// <summary>A copy will be stopped by the run of mail.</summary>
    public static DiagnosticDescriptor Foreseen { get; } = new(
        "MAIL015", Severity.Warning, "The run of mail will stop a copy as it stands", "Mend the case before its date of mailing; the plan of the mail tells what stops letters");

    private static DiagnosticDescriptor Error(string id, string title, string hint) => new(id, Severity.Error, title, hint);
}
