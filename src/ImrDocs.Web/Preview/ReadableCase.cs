// What of a case can be shown while some of it is wrong.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Cases.Editing;

namespace ImrDocs.Web.Preview;

/// <summary>
/// What of a case can be shown while some of it is wrong: the case without the values that have errors, and where that is
/// not enough without the entries of lists they stand in. It is for the eye only, and never saved.
/// </summary>
/// <param name="Case">The case; null when what is wrong cannot be left out.</param>
/// <param name="LeftOut">The data paths of what was left out; none when the case can be read as it is.</param>
internal sealed record ReadableCase(Case? Case, ImmutableArray<string> LeftOut)
{
    /// <summary>Errors are found in one go, but a value can hide one behind it.</summary>
    private const int MostAttempts = 5;

    private static readonly CaseReaderOptions Unfinished = new() { AllowIncomplete = true };

    /// <summary>Reads a case as far as that can be done.</summary>
    /// <param name="document">The case.</param>
    /// <param name="name">What diagnostics call it; they are not kept here.</param>
    public static ReadableCase Of(CaseDocument document, string name)
    {
        var leftOut = new List<string>();
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var read = CaseReader.Read(document.ToBytes(), name, Unfinished);
            if (read.Case is not null)
            {
                return new ReadableCase(read.Case, [.. leftOut.Where(path => !leftOut.Exists(other => IsWithin(path, other)))]);
            }

            var (remaining, removed) = document.Without(Errors(read).Select(path => document.Has(path) ? path : EntryAround(path)).OfType<string>().Reverse());
            if (removed.Count == 0)
            {
                break;
            }

            document = remaining;
            leftOut.AddRange(removed);
        }

        return new ReadableCase(null, []);
    }

    /// <summary>Whether what was left out first has gone with what was left out later.</summary>
    private static bool IsWithin(string path, string other) =>
        path.Length > other.Length && path.StartsWith(other, StringComparison.Ordinal) && path[other.Length] is '.' or '[';

    private static ImmutableArray<string> Errors(CaseReadResult read) =>
    [
        .. read.Diagnostics.Where(problem => problem is { Severity: Severity.Error, DataPath: not null })
            .Select(problem => problem.DataPath!.Split(',')[0]).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The entry of a list that a missing value belongs to; null when it belongs to none.</summary>
    private static string? EntryAround(string path) => path.LastIndexOf(']') is >= 0 and var end ? path[..(end + 1)] : null;
}
