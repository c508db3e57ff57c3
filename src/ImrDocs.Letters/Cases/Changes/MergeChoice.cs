// What to keep where two people changed the same.
namespace ImrDocs.Letters.Cases.Changes;

/// <summary>What to keep where two people changed the same.</summary>
public enum MergeChoice
{
    /// <summary>What I made of it.</summary>
    Mine,

    /// <summary>What the other made of it.</summary>
    Theirs,

    /// <summary>The entries that both added, theirs first, since they were saved first.</summary>
    Both,

    /// <summary>A text that somebody wrote instead of both; see <see cref="MergePick.Text"/>.</summary>
    Written,
}
