// imrdocs check: every diagnostic of cases and their letters, nothing written; or the rules that letters must keep.
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Mailing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>check CASE… [--json]</c> and <c>check --rules [--json]</c>.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var options = new LetterOptions(needsCases: false);
        var rules = new Option<bool>("--rules") { Description = "List the rules that letters must keep, and how deadlines are counted, instead." };
        var json = new Option<bool>("--json") { Description = "Print diagnostics, and deadlines with their derivation, as JSON on standard output." };
        var command = new Command("check", "Reports every problem of cases and their letters; writes nothing.") { rules, json };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(rules) == options.NamesCases(parsed))
            {
                throw new UsageException("check needs either CASE (a file, a folder, or - for standard input) or --rules");
            }

            return parsed.GetValue(rules)
                ? ListRules(options, parsed, parsed.GetValue(json))
                : Check(options, parsed, parsed.GetValue(json));
        });
        return command;
    }

    private static int ListRules(LetterOptions options, ParseResult parsed, bool json)
    {
        var templates = Templates.Load(options.TemplatesFolder(parsed));
        if (DiagnosticReport.Write(templates.Diagnostics))
        {
            return ExitCode.Refused;
        }

        var kind = options.Request(parsed).Kind;
        if (!templates.Set!.Letters.TryGetValue(kind, out var letter))
        {
            throw LetterChoice.NoSuch("--letter", "the template set", "letter", kind, templates.Set.Letters.Keys);
        }

        var listing = RuleListing.Of(letter);
        Console.Out.Write(json ? JsonSerializer.Serialize(listing, OutputJsonContext.Readable.RuleListing) + "\n" : listing.ToString());
        return ExitCode.Done;
    }

    private static int Check(LetterOptions options, ParseResult parsed, bool json)
    {
        // Whose copy it is matters only to the mailed edition; deadlines are derived for it whatever edition is checked.
        var (templates, request) = options.Load(parsed, ofAnyEdition: true);
        var diagnostics = new List<Diagnostic>(templates.Diagnostics);
        var deadlines = new List<DeadlineJson>();
        var generator = templates.Set is null ? null : new LetterGenerator(templates.Set);
        var (cases, refused) = (0, 0);
        foreach (var file in options.Cases(parsed))
        {
            var before = diagnostics.Count;
            var read = CaseLoader.Load(file, request);
            diagnostics.AddRange(read.Diagnostics);
            if (read.Case is { } @case && generator is not null)
            {
                diagnostics.AddRange(CaseLoader.Named(CheckLetter(generator, @case, request), file));
                deadlines.AddRange(generator.Deadlines(@case, request).Select(deadline => DeadlineJson.Of(file.Name, @case.CaseNumber, deadline)));
            }

            cases++;
            refused += IsRefused(diagnostics, before) ? 1 : 0;
        }

        if (json)
        {
            var found = new CheckJson(diagnostics.ConvertAll(DiagnosticJson.From), deadlines);
            Console.WriteLine(JsonSerializer.Serialize(found, OutputJsonContext.Readable.CheckJson));
        }
        else
        {
            var report = new RunDiagnostics(Console.Error.WriteLine);
            report.Add(diagnostics);
            report.Finish();
            Console.Error.WriteLine(CheckSummary.OfCases(cases, refused, diagnostics));
        }

        return IsRefused(diagnostics, 0) ? ExitCode.Refused : ExitCode.Done;
    }

    private static bool IsRefused(List<Diagnostic> diagnostics, int start) =>
        diagnostics.FindIndex(start, diagnostic => diagnostic.Severity == Severity.Error) >= 0;

    /// <summary>The problems of all copies, and what would stop them in the mail; what several have in common is said once.</summary>
    private static IEnumerable<Diagnostic> CheckLetter(LetterGenerator generator, Case @case, LetterRequest request) =>
        generator.Copies(@case, request)
            .Select(copy => generator.Generate(@case, copy, []))
            .SelectMany(made => made.Letter is { } letter ? made.Diagnostics.AddRange(MailCheck.Foresee(generator, letter)) : made.Diagnostics)
            .DistinctBy(diagnostic => diagnostic.ToString(), StringComparer.Ordinal);
}
