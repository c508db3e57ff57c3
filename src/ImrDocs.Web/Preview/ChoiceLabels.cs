// What pages call letters, editions and sizes.
using ImrDocs.Letters.Determination;
using ImrDocs.Storage.Mail;

namespace ImrDocs.Web.Preview;

/// <summary>What pages call letters, editions and sizes.</summary>
internal static class ChoiceLabels
{
    /// <summary>The sizes that pages can be shown in: the room there is, or a percentage of their size on paper.</summary>
    public static IReadOnlyList<(string Value, string Label)> Zooms { get; } = [("fit", "Fit"), ("100", "100%"), ("150", "150%"), ("200", "200%")];

    /// <summary>The label of a word: <c>final-determination</c> becomes <c>Final determination</c>.</summary>
    public static string Of(string word) => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..].Replace('-', ' ');

    /// <summary>The label of a letter among those of its kind: <c>mailed.employee.large</c> becomes <c>Mailed, Injured worker, large print</c>.</summary>
    public static string OfVariant(string variant) => Of(string.Join(", ", variant.Split('.').Select(word =>
        string.Equals(word, "large", StringComparison.Ordinal) ? "large print"
            : RecipientNames.Parse(word) is { } recipient ? recipient.Label
            : word)));
}
