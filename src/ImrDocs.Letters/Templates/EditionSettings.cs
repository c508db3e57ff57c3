// One edition of a letter kind.
using System.Collections.Immutable;
using ImrDocs.Letters.Determination;

namespace ImrDocs.Letters.Templates;

/// <summary>One edition of a letter kind, as <c>letter.json</c> gives it.</summary>
/// <param name="Template">Its template file.</param>
/// <param name="Recipients">Who gets a copy; empty for an edition that is not mailed, whose templates know no party.</param>
public sealed record EditionSettings(string Template, ImmutableArray<Recipient> Recipients)
{
    /// <summary>The name of the edition that the state posts.</summary>
    public const string Published = "published";

    /// <summary>Whether copies are addressed and mailed.</summary>
    public bool IsMailed => !Recipients.IsEmpty;
}
