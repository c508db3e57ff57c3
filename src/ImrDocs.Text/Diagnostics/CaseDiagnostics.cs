// What can be wrong with a case file.
namespace ImrDocs.Text.Diagnostics;

/// <summary>The kinds of diagnostic that reading a case file reports (<c>CASE…</c>).</summary>
public static class CaseDiagnostics
{
    /// <summary>The file is larger than any case.</summary>
    public static DiagnosticDescriptor TooLarge { get; } = new(
        "CASE001", Severity.Error, "A file larger than any case", "Check that this is the right file");

    /// <summary>The file holds nothing.</summary>
    public static DiagnosticDescriptor EmptyFile { get; } = new(
        "CASE002", Severity.Error, "An empty file", "Check that the file was written to its end");

    /// <summary>The file is not JSON (RFC 8259).</summary>
    public static DiagnosticDescriptor InvalidJson { get; } = new(
        "CASE003", Severity.Error, "Not valid JSON", "Check the commas, quotes and brackets just before this place");

    /// <summary>The JSON ends before its brackets are closed.</summary>
    public static DiagnosticDescriptor Truncated { get; } = new(
        "CASE004", Severity.Error, "JSON that breaks off", "Check that all of it was written");

    /// <summary>Brackets inside brackets, far deeper than the case format goes.</summary>
    public static DiagnosticDescriptor TooDeep { get; } = new(
        "CASE005", Severity.Error, "JSON nested too deeply", "A case has at most seven levels of brackets");

    /// <summary>Something stands behind the case.</summary>
    public static DiagnosticDescriptor TrailingContent { get; } = new(
        "CASE006", Severity.Error, "Content behind the end of the case", "Give each case a file of its own");

    /// <summary>Bytes that are not UTF-8.</summary>
    public static DiagnosticDescriptor InvalidUtf8 { get; } = new(
        "CASE007", Severity.Error, "Bytes that are not UTF-8", "Save the file as UTF-8");

    /// <summary>One half of a UTF-16 surrogate pair.</summary>
    public static DiagnosticDescriptor LoneSurrogate { get; } = new(
        "CASE008", Severity.Error, "Half a character", "Write both \\u escapes of the pair, or the character itself");

    /// <summary>A code point that no document can hold: controls (but for tab and line ends) and noncharacters.</summary>
    public static DiagnosticDescriptor ControlCharacter { get; } = new(
        "CASE009", Severity.Error, "A control character in a text", "Remove the character");

    /// <summary>A value of another JSON type than the field has.</summary>
    public static DiagnosticDescriptor WrongType { get; } = new(
        "CASE010", Severity.Error, "A value of the wrong type", "");

    /// <summary>A field that the format does not have.</summary>
    public static DiagnosticDescriptor UnknownField { get; } = new(
        "CASE011", Severity.Error, "An unknown field", "");

    /// <summary>A field that stands twice in one object.</summary>
    public static DiagnosticDescriptor DuplicateField { get; } = new(
        "CASE012", Severity.Error, "A field given twice", "Keep one of the two");

    /// <summary>A required field that is not there.</summary>
    public static DiagnosticDescriptor MissingField { get; } = new(
        "CASE013", Severity.Error, "A required field is missing", "");

    /// <summary>A required text without a character that prints.</summary>
    public static DiagnosticDescriptor EmptyText { get; } = new(
        "CASE014", Severity.Error, "A required text is empty", "Write the text; a draft may be made without it");

    /// <summary>A list without entries where the letter needs one or more.</summary>
    public static DiagnosticDescriptor EmptyList { get; } = new(
        "CASE015", Severity.Error, "A list that needs an entry is empty", "Add an entry");

    /// <summary>A word that is none of those the field allows.</summary>
    public static DiagnosticDescriptor UnknownWord { get; } = new(
        "CASE016", Severity.Error, "A word the field does not allow", "");

    /// <summary>A text of the wrong shape: case number, state, ZIP code.</summary>
    public static DiagnosticDescriptor WrongShape { get; } = new(
        "CASE017", Severity.Error, "A text of the wrong shape", "");

    /// <summary>A date that is not written as ISO 8601 has it.</summary>
    public static DiagnosticDescriptor DateShape { get; } = new(
        "CASE018", Severity.Error, "A date in the wrong form", "Write year, month and day as 2012-04-29");

    /// <summary>A day that no calendar has.</summary>
    public static DiagnosticDescriptor ImpossibleDate { get; } = new(
        "CASE019", Severity.Error, "A day that does not exist", "Check the month and the day");

    /// <summary>Dates that contradict each other.</summary>
    public static DiagnosticDescriptor DateOrder { get; } = new(
        "CASE020", Severity.Error, "Dates in the wrong order", "Check which of the two dates is wrong");

    /// <summary>An object that takes exactly one of several forms has none or mixes them.</summary>
    public static DiagnosticDescriptor WrongForm { get; } = new(
        "CASE021", Severity.Error, "Not exactly one form", "");

    /// <summary>A field that contradicts another one beside it.</summary>
    public static DiagnosticDescriptor FieldOutOfPlace { get; } = new(
        "CASE022", Severity.Error, "A field that does not go with another", "Remove one of the two");

    /// <summary>In a draft: a required text that is not written yet; in an unfinished case also a decision or guideline.</summary>
    public static DiagnosticDescriptor NotYetWritten { get; } = new(
        "CASE023", Severity.Warning, "Something of a draft is still to be written or decided", "The draft shows a placeholder");

    /// <summary>More problems than anyone reads in one go.</summary>
    public static DiagnosticDescriptor TooManyProblems { get; } = new(
        "CASE024", Severity.Error, "More problems than are shown", "Mend those above and check again");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        TooLarge, EmptyFile, InvalidJson, Truncated, TooDeep, TrailingContent, InvalidUtf8, LoneSurrogate,
        ControlCharacter, WrongType, UnknownField, DuplicateField, MissingField, EmptyText, EmptyList, UnknownWord,
        WrongShape, DateShape, ImpossibleDate, DateOrder, WrongForm, FieldOutOfPlace, NotYetWritten, TooManyProblems,
    ];
}
