// How many letters are stopped, and of which cases.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Planning;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>Says how many letters are stopped: a case may be stopped before anybody can tell how many letters it has.</summary>
internal static class StoppedLetters
{
    /// <summary>How many, in words: <c>3 letters and all letters of 2 cases</c>; <c>0</c> for none.</summary>
    public static string Count(IReadOnlyCollection<StoppedLetter> stopped) => Say(stopped.Count(one => one.Recipient is not null), stopped.Count(one => one.Recipient is null));

    /// <summary>The same of numbers.</summary>
    /// <param name="letters">Letters that are stopped by themselves.</param>
    /// <param name="cases">Cases all of whose letters are stopped.</param>
    public static string Say(int letters, int cases) => (letters, cases) switch
    {
        (0, 0) => "0",
        (_, 0) => Words.Of(letters, "letter"),
        (0, _) => "all letters of " + Words.Of(cases, "case"),
        _ => $"{Words.Of(letters, "letter")} and all letters of {Words.Of(cases, "case")}",
    };

    /// <summary>The cases, each with those whose letters are stopped; nobody when all of its letters are.</summary>
    public static ImmutableArray<(string CaseNumber, string Recipients)> ByCase(IEnumerable<StoppedLetter> stopped) =>
    [
        .. stopped.GroupBy(one => one.CaseNumber, StringComparer.Ordinal).Select(one => (one.Key, string.Join(", ", one
            .Select(letter => letter.Recipient).OfType<string>().OrderBy(RecipientLabels.PlaceOf).Select(RecipientLabels.Of)))),
    ];
}
