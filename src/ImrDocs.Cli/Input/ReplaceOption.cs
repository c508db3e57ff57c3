// The option of verbs that take case files in: which cases they may replace.
using System.CommandLine;

namespace ImrDocs.Cli.Input;

/// <summary>The option <c>--replace CASE…</c>: the cases whose newest version a file may replace although that takes back what somebody has done.</summary>
internal sealed class ReplaceOption
{
    private readonly Option<string[]> _replace = new("--replace")
    {
        Description = "Number of a case whose newest version the file may replace although a person has edited it, or the file is an older version again.",
        HelpName = "CASE",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_replace);

    /// <summary>The numbers of the cases.</summary>
    /// <exception cref="UsageException">One is no case number.</exception>
    public IReadOnlyCollection<string> Numbers(ParseResult parsed) => [.. (parsed.GetValue(_replace) ?? []).Select(CaseNumbers.Require)];
}
