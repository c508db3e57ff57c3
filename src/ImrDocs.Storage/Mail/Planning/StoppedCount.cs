// How many letters are stopped, in words.
using System.Globalization;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>Says how many letters are stopped: a case may be stopped before anybody can tell how many letters it has.</summary>
public static class StoppedCount
{
    /// <summary>How many, in words: <c>3 letters and all letters of 2 cases</c>; <c>0</c> for none.</summary>
    public static string Of(IReadOnlyCollection<StoppedLetter> stopped)
    {
        ArgumentNullException.ThrowIfNull(stopped);
        return Of(stopped.Count(one => one.Recipient is not null), stopped.Count(one => one.Recipient is null));
    }

    /// <summary>The same of numbers.</summary>
    /// <param name="letters">Letters that are stopped by themselves.</param>
    /// <param name="cases">Cases all of whose letters are stopped.</param>
    public static string Of(int letters, int cases) => (letters, cases) switch
    {
        (0, 0) => "0",
        (_, 0) => Counted(letters, "letter"),
        (0, _) => "all letters of " + Counted(cases, "case"),
        _ => $"{Counted(letters, "letter")} and all letters of {Counted(cases, "case")}",
    };

    private static string Counted(int number, string one) => string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {one}{(number == 1 ? "" : "s")}");
}
