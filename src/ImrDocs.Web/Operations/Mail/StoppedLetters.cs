// Of which cases letters are stopped.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Planning;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>Says of which cases letters are stopped.</summary>
internal static class StoppedLetters
{
    /// <summary>The cases, each with those whose letters are stopped; nobody when all of its letters are.</summary>
    public static ImmutableArray<(string CaseNumber, string Recipients)> ByCase(IEnumerable<StoppedLetter> stopped) =>
    [
        .. stopped.GroupBy(one => one.CaseNumber, StringComparer.Ordinal).Select(one => (one.Key, string.Join(", ", one
            .Select(letter => letter.Recipient).OfType<string>().OrderBy(RecipientLabels.PlaceOf).Select(RecipientLabels.Of)))),
    ];
}
