// The catalogue of problems of letter markup.
namespace ImrDocs.Text.Diagnostics;

/// <summary>Problems that reading letter markup finds. All refuse the letter.</summary>
public static class MarkupDiagnostics
{
    /// <summary>A template contains a character that letters cannot contain, or one that marks values.</summary>
    public static readonly DiagnosticDescriptor TemplateCharacter =
        Error("MARK001", "Refused character in a template", "Remove the character; U+E000 to U+F8FF and control characters cannot be used");

    /// <summary>A value contains a control character, half of a surrogate pair or a noncharacter.</summary>
    public static readonly DiagnosticDescriptor ValueCharacter =
        Error("MARK002", "Refused character in a value", "Remove the character from the case");

    /// <summary>A star or underscore neither begins nor ends emphasis.</summary>
    public static readonly DiagnosticDescriptor UnpairedEmphasis =
        Error("MARK003", "Unpaired emphasis", "Write \\* or \\_ for the character itself; emphasis marks touch the text they enclose");

    /// <summary>A value stands where only the template's own words may.</summary>
    public static readonly DiagnosticDescriptor ValuePlace =
        Error("MARK004", "Value where none may stand", "Write it in the template itself, or choose between containers with if");

    /// <summary>A link leads to something other than an https or mailto address.</summary>
    public static readonly DiagnosticDescriptor LinkTarget =
        Error("MARK005", "Refused link target", "Write https://… or mailto:…");

    /// <summary>A link target has no proper end.</summary>
    public static readonly DiagnosticDescriptor BrokenLink =
        Error("MARK006", "Broken link target", "A target has no spaces and ends with ); write \\[ for the bracket itself");

    /// <summary>Prose is not the last thing of a paragraph or list item.</summary>
    public static readonly DiagnosticDescriptor ProsePlace =
        Error("MARK007", "Misplaced prose", "Prose ends a paragraph or a list item; put a blank line behind it, or drop the prose filter");

    /// <summary>A container has an unknown name.</summary>
    public static readonly DiagnosticDescriptor UnknownContainer =
        Error("MARK008", "Unknown container", "Containers are address, align, break, column, columns, footer, header, keep, style, table and title");

    /// <summary>A container names an unknown style.</summary>
    public static readonly DiagnosticDescriptor UnknownStyle =
        Error("MARK009", "Unknown style", "Styles are named in the template set's style sheet");

    /// <summary>A container has wrong, missing or too many arguments.</summary>
    public static readonly DiagnosticDescriptor ContainerArguments =
        Error("MARK010", "Wrong container arguments", "");

    /// <summary>A container has no closing fence.</summary>
    public static readonly DiagnosticDescriptor UnclosedContainer =
        Error("MARK011", "Unclosed container", "Close it with a line of as many colons as opened it");

    /// <summary>A closing fence closes nothing.</summary>
    public static readonly DiagnosticDescriptor StrayFence =
        Error("MARK012", "Stray closing fence", "Remove it, or give it as many colons as the line that opens the container");

    /// <summary>A container or its content stands where it cannot.</summary>
    public static readonly DiagnosticDescriptor ContainerPlace =
        Error("MARK013", "Misplaced container", "Titles, furniture, frames and page breaks stand in the letter itself, columns in columns, and only lines of text in an address");

    /// <summary>The title, or the header or footer of a page, is given twice.</summary>
    public static readonly DiagnosticDescriptor GivenTwice =
        Error("MARK014", "Given twice", "Remove one of the two");

    /// <summary>A row has more or fewer cells than the table has columns.</summary>
    public static readonly DiagnosticDescriptor RowCells =
        Error("MARK015", "Wrong number of cells", "Every row has as many cells as the first, or as the line of dashes; write \\| for the character itself");

    /// <summary>A container gives a table more or fewer widths than it has columns.</summary>
    public static readonly DiagnosticDescriptor TableWidths =
        Error("MARK016", "Wrong number of widths", "Give one width a column");

    /// <summary>A picture stands among text, or its alternative text is marked up.</summary>
    public static readonly DiagnosticDescriptor PicturePlace =
        Error("MARK017", "Misplaced picture", "A picture is a paragraph of its own; its alternative text is plain text");

    /// <summary>A picture has no alternative text.</summary>
    public static readonly DiagnosticDescriptor AlternativeText =
        Error("MARK018", "Missing alternative text", "Say between the brackets what the picture shows");

    /// <summary>A page field has an unknown name.</summary>
    public static readonly DiagnosticDescriptor UnknownField =
        Error("MARK019", "Unknown field", "Fields are [#page] and [#pages]; write \\[ for the bracket itself");

    /// <summary>A line of dashes or stars asks for a rule.</summary>
    public static readonly DiagnosticDescriptor ThematicBreak =
        Error("MARK020", "Thematic break", "Use a heading or '::: break', or write \\- for the character itself");

    /// <summary>A backslash ends a block.</summary>
    public static readonly DiagnosticDescriptor StrayBackslash =
        Error("MARK021", "Stray backslash", "Remove it, or write \\\\ for the character itself");

    /// <summary>Containers are nested more than 32 deep, or lists more than 16.</summary>
    public static readonly DiagnosticDescriptor NestedTooDeeply =
        Error("MARK022", "Nested too deeply", "Nest lists and containers less deeply");

    /// <summary>A heading skips a level.</summary>
    public static readonly DiagnosticDescriptor HeadingLevel =
        Error("MARK023", "Skipped heading level", "Begin with a heading of one #, and give each part one # more than what it is a part of");

    /// <summary>A brace stands among the template's own words.</summary>
    public static readonly DiagnosticDescriptor StrayBrace =
        Error("MARK024", "Stray brace", "Code stands between {{ and }}; write \\{ or \\} for the character itself");

    /// <summary>A frame is not in letter.json.</summary>
    public static readonly DiagnosticDescriptor UnknownFrame =
        Error("MARK025", "Unknown frame", "Frames stand in letter.json under \"frames\"; \"envelope\" makes the frame address-window");

    /// <summary>A heading's mark without the space behind it.</summary>
    public static readonly DiagnosticDescriptor HeadingWithoutSpace =
        Error("MARK026", "Heading without its space", "Put a space behind the # of a heading, or write \\# for the character itself");

    /// <summary>What looks like an HTML tag among the template's own words.</summary>
    public static readonly DiagnosticDescriptor HtmlTag =
        Error("MARK027", "HTML tag", "Letters have no HTML: write **bold**, *italic* or a container, or \\< for the character itself");

    /// <summary>A backtick among the template's own words.</summary>
    public static readonly DiagnosticDescriptor Backtick =
        Error("MARK028", "Backtick", "Letters have no code; write \\` for the character itself");

    /// <summary>What looks like a character reference of HTML among the template's own words.</summary>
    public static readonly DiagnosticDescriptor CharacterReference =
        Error("MARK029", "Character reference", "Write the character itself, such as & or \u00E9; write \\& where the letter shall print it as it stands");

    /// <summary>A line that begins like a quote of Markdown.</summary>
    public static readonly DiagnosticDescriptor Quote =
        Error("MARK030", "Quote", "Letters have no quotes: write a paragraph, with ::: style for another look, or \\> for the character itself");

    /// <summary>A bar among the template's own words, outside of tables.</summary>
    public static readonly DiagnosticDescriptor StrayBar =
        Error("MARK031", "Stray bar", "A row of a table begins with |; write \\| for the character itself");

    /// <summary>A table whose first row has no line of dashes under it.</summary>
    public static readonly DiagnosticDescriptor TableWithoutHeader =
        Error("MARK032", "Table without its line of dashes", "Put |---|---| under the first row: its cells name the columns, or are all empty; ::: table no-header is for a table without");

    /// <summary>Underscores as a blank to fill in.</summary>
    public static readonly DiagnosticDescriptor BlankToFillIn =
        Error("MARK033", "Blank to fill in", "Print the field that belongs there; for a line to write on, give a table an empty cell; write \\_ for the character itself");

    private static DiagnosticDescriptor Error(string id, string title, string hint) => new(id, Severity.Error, title, hint);
}
