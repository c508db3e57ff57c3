// The verbs, for somebody who named none.
using System.CommandLine;

namespace ImrDocs.Cli.Output;

/// <summary>Lists verbs and what they do.</summary>
internal static class VerbList
{
    /// <summary>A line a verb.</summary>
    public static string Of(IEnumerable<Command> verbs) =>
        string.Concat(verbs.Select(verb => $"  {verb.Name,-10}{verb.Description}\n")) + "\n'imrdocs VERB --help' tells what a verb understands.";
}
