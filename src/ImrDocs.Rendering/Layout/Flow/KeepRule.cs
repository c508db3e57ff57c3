// How strongly two rows hold together.
namespace ImrDocs.Rendering.Layout.Flow;

/// <summary>
/// Whether a page may end before a row. A rule gives way only where a page has no place without it, the weaker first.
/// </summary>
internal enum KeepRule
{
    /// <summary>A page may end here.</summary>
    None,

    /// <summary>Inside blocks that are kept together, and inside paragraphs whose style is kept with the next.</summary>
    Together,

    /// <summary>Behind a paragraph whose style is kept with the next.</summary>
    WithNext,

    /// <summary>Inside the first or the last two lines of a paragraph.</summary>
    Lines,

    /// <summary>Inside or behind a heading, or behind the header rows of a table: they say nothing without what follows.</summary>
    WithHeading,

    /// <summary>A page must end here.</summary>
    NewPage,
}
