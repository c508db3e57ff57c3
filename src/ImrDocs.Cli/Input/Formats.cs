// The value of --format.
using System.Collections.Immutable;
using System.CommandLine;
using ImrDocs.Letters.Generation;

namespace ImrDocs.Cli.Input;

/// <summary>Reads the value of <c>--format</c>.</summary>
internal static class Formats
{
    /// <summary>The option.</summary>
    public static Option<string> Option() => new("--format")
    {
        Description = "Comma-separated: pdf, docx, txt.",
        HelpName = "LIST",
        DefaultValueFactory = _ => "pdf,docx",
    };

    /// <summary>The formats of a comma-separated list, each once, in the order pdf, docx, txt.</summary>
    /// <exception cref="UsageException">A name is unknown or the list is empty.</exception>
    public static ImmutableArray<LetterFormat> Parse(string list)
    {
        var formats = new SortedSet<LetterFormat>();
        foreach (var name in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            formats.Add(LetterFormatNames.Parse(name) ?? throw new UsageException($"--format: '{name}' is none of pdf, docx, txt"));
        }

        return formats.Count > 0 ? [.. formats] : throw new UsageException("--format: name at least one of pdf, docx, txt");
    }
}
