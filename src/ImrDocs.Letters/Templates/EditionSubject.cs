// What an edition tells of.
namespace ImrDocs.Letters.Templates;

/// <summary>What an edition tells of: <c>about</c> in <c>letter.json</c>.</summary>
public enum EditionSubject
{
    /// <summary>A case.</summary>
    Case,

    /// <summary>The mailing of another letter about a case to one of its recipients.</summary>
    Mailing,

    /// <summary>A batch of mail, and no case.</summary>
    Batch,
}
