// The option that says from which release letters are made.
using System.CommandLine;

namespace ImrDocs.Cli.Input;

/// <summary>The option <c>--release</c>.</summary>
internal sealed class ReleaseOption
{
    private readonly Option<int?> _release = new("--release")
    {
        Description = "Make the letters from this release of the store, whatever is in force; with --out they go to the folder.",
        HelpName = "N",
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_release);

    /// <summary>The release that was named, if any.</summary>
    public int? Of(ParseResult parsed) => parsed.GetValue(_release);
}
