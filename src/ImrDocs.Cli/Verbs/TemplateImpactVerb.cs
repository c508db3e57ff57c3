// imrdocs template impact: which letters a change of templates changes, and how.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Impact;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>template impact [--from SET] [--to SET] [--cases FOLDER] [--store STORE] [--letter KIND] [--mail-date DATE] [--json]</c>.</summary>
internal static class TemplateImpactVerb
{
    /// <summary>Cases that are in memory at once.</summary>
    private const int BatchSize = 512;

    public static Command Create()
    {
        var options = new ImpactArguments();
        var json = new Option<bool>("--json") { Description = "Print everything, with the name of every letter, as JSON." };
        var command = new Command(
            "impact",
            "Shows which letters would read differently after a change of templates, grouped by what changes. Compares every kind, edition and recipient "
            + "that each case stands for; the cases of a store are the newest version of each case that was submitted to it.") { json };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (from, to) = (await options.FromAsync(parsed, cancellation), await options.ToAsync(parsed, cancellation));
            var problems = from.Diagnostics.Concat(to.Diagnostics).Where(problem => problem.Severity == Severity.Error).Distinct();
            if (DiagnosticReport.Write(problems) || from.Set is null || to.Set is null)
            {
                return ExitCode.Refused;
            }

            var run = new ImpactRun(from.Set, to.Set, options.Letters(parsed, from.Set, to.Set));
            var cases = new Cases();
            await foreach (var batch in options.CasesAsync(parsed, cancellation).Chunk(BatchSize).WithCancellation(cancellation))
            {
                run.Add(batch.Select(cases.Read).OfType<Case>());
            }

            var impact = run.ToImpact();
            if (parsed.GetValue(json))
            {
                Console.WriteLine(ImpactJson.Write(impact));
            }
            else
            {
                ImpactReport.Write(impact, from.InForce);
            }

            return cases.AnyRefused ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }

    /// <summary>Reads cases and says what is wrong with them; one that is refused stops no other.</summary>
    private sealed class Cases
    {
        private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

        public bool AnyRefused { get; private set; }

        public Case? Read(CaseFile file)
        {
            var read = CaseLoader.Load(file, new LetterRequest());
            if (read.Case is null)
            {
                AnyRefused |= DiagnosticReport.Write(read.Diagnostics);
            }
            else if (!_numbers.Add(read.Case.CaseNumber))
            {
                AnyRefused |= DiagnosticReport.Write([CaseLoader.NumberTwice(read.Case.CaseNumber, file)]);
                return null;
            }

            return read.Case;
        }
    }
}
