// What a letter calls a reviewer.
namespace ImrDocs.Letters.Cases;

/// <summary>What a letter calls a reviewer.</summary>
public enum ReviewerKind
{
    /// <summary>An expert reviewer.</summary>
    Expert,

    /// <summary>A physician reviewer.</summary>
    Physician,
}
