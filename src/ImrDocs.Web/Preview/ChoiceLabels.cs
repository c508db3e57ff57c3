// What pages call editions, recipients and sizes.
using ImrDocs.Letters.Determination;

namespace ImrDocs.Web.Preview;

/// <summary>What pages call editions, recipients and sizes.</summary>
internal static class ChoiceLabels
{
    /// <summary>The sizes that pages can be shown in: the room there is, or a percentage of their size on paper.</summary>
    public static IReadOnlyList<(string Value, string Label)> Zooms { get; } = [("fit", "Fit"), ("100", "100%"), ("150", "150%"), ("200", "200%")];

    /// <summary>The label of a word: <c>employee-attorney</c> becomes <c>Employee attorney</c>.</summary>
    public static string Of(string word) => string.Equals(word, Recipient.Dwc.Word, StringComparison.Ordinal)
        ? "Division of Workers’ Compensation"
        : word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..].Replace('-', ' ');
}
