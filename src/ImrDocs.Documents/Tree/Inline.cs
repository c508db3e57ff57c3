// The inlines of a document.
using System.Collections.Immutable;
using ImrDocs.Text;

namespace ImrDocs.Documents.Tree;

/// <summary>A piece of a line of text: one of the sealed records in this file.</summary>
/// <param name="Origin">Where it comes from.</param>
public abstract record Inline(Origin Origin);

/// <summary>Text of one emphasis and one origin: boilerplate, or the value of one expression.</summary>
/// <param name="Text">NFC; white space is single spaces and U+00A0. May begin or end with a space; never empty.</param>
/// <param name="Emphasis">Bold, italic, both or neither.</param>
/// <param name="IsValue">Whether it was printed by an expression; else it is the template's own words.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record TextInline(string Text, Emphasis Emphasis, bool IsValue, Origin Origin) : Inline(Origin);

/// <summary>Emphasis of text, on top of its paragraph style.</summary>
[Flags]
public enum Emphasis
{
    /// <summary>As the style says.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic.</summary>
    Italic = 2,
}

/// <summary>A line ends here inside a paragraph.</summary>
/// <param name="Origin">Where it stands.</param>
public sealed record LineBreak(Origin Origin) : Inline(Origin);

/// <summary>A link to a web page or a mail address.</summary>
/// <param name="Target">Absolute <c>https:</c> or <c>mailto:</c> URI.</param>
/// <param name="Inlines">Its text, without further links.</param>
/// <param name="Origin">Where it begins.</param>
public sealed record Link(string Target, ImmutableArray<Inline> Inlines, Origin Origin) : Inline(Origin);

/// <summary>What a <see cref="Field"/> shows.</summary>
public enum FieldKind
{
    /// <summary>The number of the page it stands on, from 1.</summary>
    PageNumber,

    /// <summary>The number of pages of the letter.</summary>
    PageCount,
}

/// <summary>A number known only when pages are made: <c>[#page]</c> and <c>[#pages]</c> in letter markup.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Emphasis">Bold, italic, both or neither.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record Field(FieldKind Kind, Emphasis Emphasis, Origin Origin) : Inline(Origin);
