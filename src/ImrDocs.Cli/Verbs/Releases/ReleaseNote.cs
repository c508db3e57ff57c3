// The options of verbs that make a release.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Cli.Verbs.Releases;

/// <summary>The options <c>--note</c> and <c>--effective</c> of the verbs that make a release.</summary>
internal sealed class ReleaseNote(bool needsDate)
{
    private const string AllCases = "all";

    private readonly Option<string> _note = new("--note")
    {
        Description = "What the release changes and why.",
        HelpName = "TEXT",
        Required = true,
    };

    private readonly Option<string?> _effective = new("--effective")
    {
        Description = "First decision date that it applies to, as 2014-09-30, or all for all cases, whenever they were decided" + (needsDate ? "." : " (default today)."),
        HelpName = "DATE",
        Required = needsDate,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_note);
        command.Add(_effective);
    }

    /// <summary>The note.</summary>
    /// <exception cref="UsageException">It says nothing.</exception>
    public string Text(ParseResult parsed) => parsed.GetRequiredValue(_note) is var text && !string.IsNullOrWhiteSpace(text)
        ? text.Trim()
        : throw new UsageException("--note: say what the release changes and why");

    /// <summary>The first decision date that the release applies to.</summary>
    /// <exception cref="UsageException">It is no date.</exception>
    public DateOnly Effective(ParseResult parsed) => parsed.GetValue(_effective) switch
    {
        null => Dates.Today,
        AllCases => Release.All,
        var text => Dates.Parse("--effective", text),
    };
}
