// The options that verbs about templates share.
using System.CommandLine;
using ImrDocs.Letters.Examples;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Templates;

namespace ImrDocs.Cli.Input;

/// <summary>Options of verbs about the examples of templates; a verb adds them to its command.</summary>
internal sealed class TemplateOptions
{
    private readonly Option<string?> _folder = new("--templates")
    {
        Description = "Folder that holds the letter kinds' folders (default ./templates, else the set beside the program).",
        HelpName = "DIR",
    };

    private readonly Option<string?> _kind = new("--letter") { Description = "Letter kind: the name of a folder of templates (default all).", HelpName = "KIND" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_kind);
        command.Add(_folder);
    }

    /// <summary>The folder of the templates.</summary>
    public string Folder(ParseResult parsed) => Templates.Folder(parsed.GetValue(_folder));

    /// <summary>Whether a letter kind is asked for.</summary>
    public bool Wants(ParseResult parsed, string kind) => parsed.GetValue(_kind) is not { } wanted || string.Equals(wanted, kind, StringComparison.Ordinal);

    /// <summary>The examples of the templates; null when the templates have errors.</summary>
    /// <exception cref="UsageException">There is no such letter kind.</exception>
    public (TemplateSetResult Templates, ExampleRun? Examples) Load(ParseResult parsed)
    {
        var files = TemplateFolder.Read(Folder(parsed));
        var templates = TemplateSet.Parse(files);
        if (templates.Set is not { } set)
        {
            return (templates, null);
        }

        if (parsed.GetValue(_kind) is { } kind && !set.Letters.ContainsKey(kind))
        {
            throw LetterChoice.NoSuch("--letter", "the template set", "letter", kind, set.Letters.Keys);
        }

        return (templates, new ExampleRun(set, files));
    }
}
