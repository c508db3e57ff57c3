// imrdocs trace: every printed run of letters with where it comes from.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Letters.Tracing;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>trace CASE… [--json] [--html [FILE]]</c>.</summary>
internal static class TraceVerb
{
    public static Command Create()
    {
        var options = new LetterOptions();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a letter, each on a line." };
        var html = new Option<string?>("--html")
        {
            Description = "Write a page that shows where each run comes from, to FILE or standard output.",
            HelpName = "FILE.html",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("trace", "Prints every run of letters with its template line, its data, and what let it in.") { json, html };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var asHtml = parsed.GetResult(html) is not null;
            if (asHtml && parsed.GetValue(json))
            {
                throw new UsageException("trace takes either --json or --html");
            }

            return asHtml ? WriteHtml(parsed, options, parsed.GetValue(html)) : WriteRuns(parsed, options, parsed.GetValue(json));
        });
        return command;
    }

    private static int WriteRuns(ParseResult parsed, LetterOptions options, bool json) =>
        LetterTextVerb.Show(parsed, options, letter =>
        {
            var runs = LetterTrace.Of(letter.Pages);
            Console.Out.Write(json ? TraceJson.Write(letter, runs) + "\n" : TraceText.Write(runs));
        });

    private static int WriteHtml(ParseResult parsed, LetterOptions options, string? file)
    {
        // Behind --html a case file could be taken for the page to write.
        if (file is not null && !file.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException("--html takes a file name that ends in .html; name the cases before it");
        }

        var page = new TraceHtml();
        var exitCode = LetterTextVerb.Show(parsed, options, letter => page.Add(letter, LetterTrace.Of(letter.Pages)));
        if (file is null)
        {
            Console.Out.Write(page.Finish());
        }
        else
        {
            File.WriteAllText(file, page.Finish());
        }

        return exitCode;
    }
}
