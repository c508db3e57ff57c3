// Catalogue: problems of template sets and of putting a letter together.
namespace ImrDocs.Text.Diagnostics;

/// <summary>Problems of template sets (<c>letter.json</c>, missing files) and of putting a letter together.</summary>
public static class LetterDiagnostics
{
    /// <summary>letter.json, rules.json or deadlines.json cannot be parsed.</summary>
    public static DiagnosticDescriptor SettingsNotJson { get; } = new(
        "LET001", Severity.Error, "A settings file of the template set is not valid JSON", "Mend the JSON at this place: a comma, quote or bracket is missing or doubled");

    /// <summary>A setting has the wrong form.</summary>
    public static DiagnosticDescriptor SettingWrong { get; } = new(
        "LET002", Severity.Error, "A setting of the template set has the wrong form", "See templates/README.md for the form of each setting");

    /// <summary>A setting that is needed is missing.</summary>
    public static DiagnosticDescriptor SettingMissing { get; } = new(
        "LET003", Severity.Error, "A setting of the template set is missing", "Add the setting; templates/README.md lists them");

    /// <summary>There is no such letter kind.</summary>
    public static DiagnosticDescriptor UnknownLetterKind { get; } = new(
        "LET004", Severity.Error, "The template set has no such letter", "Each folder with a letter.json is a letter kind, in the folder of templates; choose one of them");

    /// <summary>The letter has no such edition.</summary>
    public static DiagnosticDescriptor UnknownEdition { get; } = new(
        "LET005", Severity.Error, "The letter has no such edition", "List the edition with its template under \"editions\" in letter.json");

    /// <summary>A template file is not there.</summary>
    public static DiagnosticDescriptor TemplateMissing { get; } = new(
        "LET006", Severity.Error, "A template file is missing", "Add the file to the letter's folder or to _shared/");

    /// <summary>A template file is not UTF-8 text.</summary>
    public static DiagnosticDescriptor TemplateNotText { get; } = new(
        "LET007", Severity.Error, "A template file is not UTF-8 text", "Save the file as UTF-8");

    /// <summary>The letter has no title.</summary>
    public static DiagnosticDescriptor TitleMissing { get; } = new(
        "LET008", Severity.Error, "The letter has no document title", "Add a ::: title container; screen readers announce it (PDF/UA, ISO 14289-1, 7.1)");

    /// <summary>Two cases of one run have the same number.</summary>
    public static DiagnosticDescriptor CaseNumberTwice { get; } = new(
        "LET009", Severity.Error, "Two cases of one run have the same number", "Keep one of the two files; the first one was rendered");

    /// <summary>A picture file is damaged or of a kind that letters cannot carry.</summary>
    public static DiagnosticDescriptor PictureUnreadable { get; } = new(
        "LET010", Severity.Error, "A picture of the template set cannot be used",
        "Save it anew as PNG, or as JPEG in RGB or grey, of at most 1 MB and 5,100 pixels a side");

    /// <summary>A case file cannot be opened.</summary>
    public static DiagnosticDescriptor CaseFileUnreadable { get; } = new(
        "LET011", Severity.Error, "A case file cannot be opened", "Check the path and the permissions");

    /// <summary>A case lacks what a mailed letter prints.</summary>
    public static DiagnosticDescriptor MailingIncomplete { get; } = new(
        "LET012", Severity.Error, "The case lacks what a mailed letter prints", "Add it to the case file, and hand the file in again");

    /// <summary>A copy is wanted for someone who gets none.</summary>
    public static DiagnosticDescriptor NoSuchRecipient { get; } = new(
        "LET013", Severity.Error, "The recipient gets no copy of this letter", "Leave --recipient out to make the copies of all recipients that the case has");

    /// <summary>The mailing date is too early.</summary>
    public static DiagnosticDescriptor MailedTooEarly { get; } = new(
        "LET014", Severity.Error, "The letter is dated before what it tells of", "Give a mailing date on or after that of the decision, or of what else the letter follows");

    /// <summary>The letter kind has no large print.</summary>
    public static DiagnosticDescriptor NoLargePrint { get; } = new(
        "LET015", Severity.Error, "The letter kind has no large print", "Add \"largePrint\" with its styles to letter.json");

    /// <summary>No edition includes a template.</summary>
    public static DiagnosticDescriptor TemplateUnused { get; } = new(
        "LET016", Severity.Warning, "A template that no edition includes", "Include it, or delete it; it changes no letter");

    /// <summary>A declaration of mailing is wanted, and nothing was mailed.</summary>
    public static DiagnosticDescriptor MailingUnknown { get; } = new(
        "LET017", Severity.Error, "A declaration of mailing without an envelope", "The mail run makes these letters; a draft shows what one looks like");

    /// <summary>There is no letter kind in a template set.</summary>
    public static DiagnosticDescriptor NoLetterKind { get; } = new(
        "LET018", Severity.Error, "A template set without any letter kind", "Name the folder that holds the folders of the letter kinds, each with its letter.json");

    /// <summary>The letter kind tells of a batch of mail, and was asked for about a case.</summary>
    public static DiagnosticDescriptor NotAboutCases { get; } = new(
        "LET019", Severity.Error, "A letter kind that is about no case", "The mail run makes these pages, one for each batch");

    /// <summary>The letter tells of decisions, and one is not made.</summary>
    public static DiagnosticDescriptor Undecided { get; } = new(
        "LET020", Severity.Error, "The letter tells of a decision that is not made yet", "Decide every issue; until then there is a draft of the published edition only");

    /// <summary>A defect of the program stopped a letter.</summary>
    public static DiagnosticDescriptor ProgramDefect { get; } = new(
        "LET099", Severity.Error, "A defect of the program", "Report this line; it holds nothing of the case");
}
