// What becomes of a passage or a letter.
namespace ImrDocs.Letters.Impact;

/// <summary>What a change of templates does to a passage of a letter, or to the letter as a whole.</summary>
public enum ImpactKind
{
    /// <summary>A passage reads differently.</summary>
    Changed,

    /// <summary>A passage is new.</summary>
    Added,

    /// <summary>A passage is left out.</summary>
    Removed,

    /// <summary>A passage reads as before and stands elsewhere among the others.</summary>
    Moved,

    /// <summary>Every passage reads as before; pages end elsewhere.</summary>
    PageBreaks,

    /// <summary>Every passage reads as before and stands on the same page; it looks different.</summary>
    Looks,

    /// <summary>The letter was made and would be refused.</summary>
    Refused,

    /// <summary>The letter was refused and would be made.</summary>
    NoLongerRefused,

    /// <summary>There was no such letter: its kind, edition or recipient is new.</summary>
    NewLetter,

    /// <summary>There would be no such letter any more.</summary>
    NoLongerMade,
}
