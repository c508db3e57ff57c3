// What is wrong with a command line, said to someone who mistyped it.
using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using ImrDocs.Text;

namespace ImrDocs.Cli.Input;

/// <summary>
/// Tells the mistakes of a command line: names the verb or option that does not exist and the nearest that does. The
/// parser itself would take a misspelt option for one more case file.
/// </summary>
internal static class CommandLineMistakes
{
    /// <summary>The mistakes, each a sentence without its full stop; none when the line can be run.</summary>
    public static ImmutableArray<string> Of(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is RootCommand root && parsed.UnmatchedTokens is [var verb, ..])
        {
            return [$"there is no verb '{verb}'{DidYouMean(verb, root.Subcommands)}"];
        }

        var options = parsed.CommandResult.Command.Options;
        ImmutableArray<string> unknown =
        [
            .. from token in parsed.Tokens.Index()
               where token.Item.Type == TokenType.Argument && token.Item.Value.Length > 1 && token.Item.Value[0] == '-'
               select options.Any(option => string.Equals(option.Name, token.Item.Value, StringComparison.Ordinal)) && token.Index > 0
                   ? $"'{parsed.Tokens[token.Index - 1].Value}' needs a value before '{token.Item.Value}'"
                   : $"there is no option '{token.Item.Value}'{DidYouMean(token.Item.Value, options)}",
        ];
        return unknown.Length > 0 ? unknown : [.. parsed.Errors.Select(Said)];
    }

    /// <summary>What the parser says, without the types of the program.</summary>
    private static string Said(ParseError error)
    {
        var parts = error.Message.Split('\'');
        return error.Message.EndsWith("'System.Int32'.", StringComparison.Ordinal) && parts.Length > 4 ? $"{parts[3]}: write a whole number"
            : error.Message.TrimEnd('.');
    }

    private static string DidYouMean(string name, IEnumerable<Symbol> known) =>
        NearestName.Of(name, known.Select(symbol => symbol.Name)) is { } nearest ? $"; did you mean '{nearest}'?" : "";
}
