// A stretch of two compared texts.
namespace ImrDocs.Text.Differences;

/// <summary>What became of a stretch of text.</summary>
public enum ChangeKind
{
    /// <summary>It stands in both texts.</summary>
    Same,

    /// <summary>It stands in the old text only.</summary>
    Removed,

    /// <summary>It stands in the new text only.</summary>
    Added,
}

/// <summary>A stretch of two compared texts: whole words with the white space between them.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">Its characters.</param>
public readonly record struct DifferencePart(ChangeKind Kind, string Text);
