// Case numbers on a command line.
using ImrDocs.Storage.Archive;

namespace ImrDocs.Cli.Input;

/// <summary>Checks case numbers on a command line.</summary>
internal static class CaseNumbers
{
    /// <summary>The text, if it is a case number.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static string Require(string text) =>
        LetterSlot.IsCaseNumber(text) ? text : throw new UsageException("a case number is written as CM13-0000001");
}
