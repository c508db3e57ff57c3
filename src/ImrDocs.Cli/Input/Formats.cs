// The value of --format.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;

namespace ImrDocs.Cli.Input;

/// <summary>Reads the value of <c>--format</c>.</summary>
internal static class Formats
{
    /// <summary>The formats of a comma-separated list, each once, in the order pdf, docx, txt.</summary>
    /// <exception cref="UsageException">A name is unknown or the list is empty.</exception>
    public static ImmutableArray<LetterFormat> Parse(string list)
    {
        var formats = new SortedSet<LetterFormat>();
        foreach (var name in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            formats.Add(name switch
            {
                "pdf" => LetterFormat.Pdf,
                "docx" => LetterFormat.Docx,
                "txt" => LetterFormat.Txt,
                _ => throw new UsageException($"--format: '{name}' is none of pdf, docx, txt"),
            });
        }

        return formats.Count > 0 ? [.. formats] : throw new UsageException("--format: name at least one of pdf, docx, txt");
    }
}
