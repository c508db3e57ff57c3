// Case numbers on a command line.
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Cases;

namespace ImrDocs.Cli.Input;

/// <summary>Checks case numbers on a command line.</summary>
internal static class CaseNumbers
{
    /// <summary>The case number that a text is, however it is written.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static string Require(string text) => WrittenCaseNumber.Read(text) ?? throw new UsageException("a case number is written as CM13-0000001");

    /// <summary>The case number that a text is which may also name a file or a folder; null when it is none.</summary>
    public static string? Find(string text) => LetterSlot.IsCaseNumber(text) ? text : Path.Exists(text) ? null : WrittenCaseNumber.Read(text);

    /// <summary>Case numbers, each once and in their order; <c>-</c> stands for those on standard input, one a line.</summary>
    /// <exception cref="UsageException">One is none.</exception>
    public static IReadOnlyList<string> ReadAll(IEnumerable<string> words) =>
        [.. words.SelectMany(word => word == "-" ? Lines() : [word]).Select(Require).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines()
    {
        while (Console.In.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } number)
            {
                yield return number;
            }
        }
    }
}
