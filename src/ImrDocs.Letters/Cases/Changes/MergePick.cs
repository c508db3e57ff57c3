// What somebody picked for a conflict.
namespace ImrDocs.Letters.Cases.Changes;

/// <summary>What somebody picked for a conflict.</summary>
/// <param name="Choice">What is kept.</param>
/// <param name="Text">The text with <see cref="MergeChoice.Written"/>; null otherwise.</param>
public readonly record struct MergePick(MergeChoice Choice, string? Text = null)
{
    /// <summary>A text that joins what both wrote, or replaces it.</summary>
    public static MergePick Written(string text) => new(MergeChoice.Written, text);
}
