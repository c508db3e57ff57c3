// The options that say which letter is wanted, the same for every verb that makes one.
using System.CommandLine;
using ImrDocs.Letters.Generation;

namespace ImrDocs.Cli.Input;

/// <summary>Options that say which letter is wanted; a verb adds them to its command and reads a request from them.</summary>
internal sealed class LetterOptions
{
    private readonly Argument<string[]> _cases = new("CASE")
    {
        Description = "Case files, folders of them, or - for one JSON object a line on standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _kind = new("--letter")
    {
        Description = "Letter kind: the name of a folder of templates.",
        HelpName = "KIND",
        DefaultValueFactory = _ => LetterRequest.DefaultKind,
    };

    private readonly Option<string> _edition = new("--edition")
    {
        Description = "Edition of the letter.",
        HelpName = "EDITION",
        DefaultValueFactory = _ => LetterRequest.PublishedEdition,
    };

    private readonly Option<bool> _draft = new("--draft")
    {
        Description = "Allow missing texts; they print as visible placeholders.",
    };

    private readonly Option<string?> _templates = new("--templates")
    {
        Description = "Folder that holds the letter kinds' folders (default ./templates, else the set beside the program).",
        HelpName = "DIR",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_cases);
        command.Add(_kind);
        command.Add(_edition);
        command.Add(_draft);
        command.Add(_templates);
    }

    /// <summary>The cases that were named.</summary>
    public IEnumerable<CaseFile> Cases(ParseResult parsed) => CaseFiles.Read(parsed.GetValue(_cases) ?? []);

    /// <summary>The letter that is wanted.</summary>
    public LetterRequest Request(ParseResult parsed) => new()
    {
        Kind = parsed.GetRequiredValue(_kind),
        Edition = parsed.GetRequiredValue(_edition),
        Draft = parsed.GetValue(_draft),
    };

    /// <summary>The folder of templates that was named, if any.</summary>
    public string? TemplatesFolder(ParseResult parsed) => parsed.GetValue(_templates);
}
