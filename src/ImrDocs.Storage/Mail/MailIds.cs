// The ids of runs, batches and envelopes: the same text in marks, manifests and records.
using System.Globalization;

namespace ImrDocs.Storage.Mail;

/// <summary>
/// The ids of mail: run <c>20261201-1</c>, batch <c>20261201-1-02</c>, envelope <c>20261201-1-02-0137</c>. Each begins with
/// that of what it is a part of, and none tells anything of a case.
/// </summary>
public static class MailIds
{
    private const int MaximumLength = 40;

    /// <summary>The id of a run: the first of a date is number 1.</summary>
    public static string Run(DateOnly date, int number) => string.Create(CultureInfo.InvariantCulture, $"{date:yyyyMMdd}-{number}");

    /// <summary>The id of a batch of a run, from 1.</summary>
    public static string Batch(string run, int number) => string.Create(CultureInfo.InvariantCulture, $"{run}-{number:D2}");

    /// <summary>The id of an envelope of a batch, from 1.</summary>
    public static string Envelope(string batch, int number) => string.Create(CultureInfo.InvariantCulture, $"{batch}-{number:D4}");

    /// <summary>Whether a text can be an id, and can therefore be printed: digits and hyphens.</summary>
    public static bool IsWellFormed(string text) =>
        text.Length is > 0 and <= MaximumLength && text.All(c => char.IsAsciiDigit(c) || c == '-');

    /// <summary>
    /// Whether an id that nothing has can be repeated to whoever named it: it begins with the eight digits of a date. A number of a
    /// person that got into its place, such as one of Social Security, does not.
    /// </summary>
    public static bool CanBeRepeated(string text) => IsWellFormed(text) && text.IndexOf('-', StringComparison.Ordinal) == "yyyyMMdd".Length;
}
