// Reads cases that are written one a line.
using System.Globalization;

namespace ImrDocs.Cli.Input;

/// <summary>Reads cases that are written as JSON Lines: one object a line, holding one line in memory.</summary>
internal static class CaseLines
{
    /// <summary>
    /// The lines that hold something. One case written over many lines is one error, not one for each of them; and so is that
    /// no line holds anything, since what should have written them may have failed.
    /// </summary>
    /// <param name="input">The lines; closed at the end.</param>
    /// <param name="source">What names are made with, as in <c>stdin:7</c>.</param>
    /// <param name="maximum">A longer line is an error, in bytes.</param>
    public static IEnumerable<CaseFile> Read(Stream input, string source, int maximum)
    {
        CaseFile? brace = null;
        var isEmpty = true;
        foreach (var line in ReadAll(input, source, maximum))
        {
            if (isEmpty && IsBrace(line))
            {
                brace = line;
            }
            else if (brace is not null && BeginsWithName(line))
            {
                yield return brace with
                {
                    Bytes = default,
                    Error = "This is a case over several lines, and here each line is a whole case",
                    Hint = "Give the file itself, or make one line of it, as jq -c does",
                };
                yield break;
            }
            else
            {
                if (brace is not null)
                {
                    yield return brace;
                    brace = null;
                }

                yield return line;
            }

            isEmpty = false;
        }

        if (brace is not null)
        {
            yield return brace;
        }

        if (isEmpty)
        {
            yield return new CaseFile(source, default, "There is no case in it", "Look at what should have written it");
        }
    }

    private static IEnumerable<CaseFile> ReadAll(Stream input, string source, int maximum)
    {
        using var lines = new JsonLineReader(input, maximum);
        for (var number = 1; lines.TryRead(out var line, out var tooLong); number++)
        {
            if (tooLong || !Trimmed(line).IsEmpty)
            {
                yield return new CaseFile(
                    string.Create(CultureInfo.InvariantCulture, $"{source}:{number}"), line, tooLong ? "The line is larger than any case" : null);
            }
        }
    }

    private static bool IsBrace(CaseFile line) => Trimmed(line.Bytes.Span).SequenceEqual("{"u8);

    private static bool BeginsWithName(CaseFile line) => Trimmed(line.Bytes.Span).StartsWith("\""u8);

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> line) => line.Trim(" \t\r"u8);
}
