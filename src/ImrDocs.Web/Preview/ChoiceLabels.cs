// What pages call letters, editions and sizes.
namespace ImrDocs.Web.Preview;

/// <summary>What pages call letters, editions and sizes.</summary>
internal static class ChoiceLabels
{
    /// <summary>The sizes that pages can be shown in: the room there is, or a percentage of their size on paper.</summary>
    public static IReadOnlyList<(string Value, string Label)> Zooms { get; } = [("fit", "Fit"), ("100", "100%"), ("150", "150%"), ("200", "200%")];

    /// <summary>The label of a word: <c>final-determination</c> becomes <c>Final determination</c>.</summary>
    public static string Of(string word) => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..].Replace('-', ' ');
}
