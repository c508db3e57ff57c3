// The command line of the measurement of whole letters.
using System.Collections.Immutable;
using System.CommandLine;
using ImrDocs.Letters.Generation;

namespace ImrDocs.Benchmarks.Letters;

/// <summary><c>letters --kind pdf|docx|both --seconds 5 --warmup 2 [--threads N] [--issues N]</c></summary>
internal static class LettersCommand
{
    public static int Run(string[] arguments)
    {
        var kind = new Option<string>("--kind") { Description = "The files of each letter: pdf, docx or both", DefaultValueFactory = _ => "pdf" };
        kind.AcceptOnlyFromAmong("pdf", "docx", "both");
        var seconds = Positive("--seconds", "How long letters are counted", 5);
        var warmup = Positive("--warmup", "How long letters are made before", 2);
        var threads = Positive("--threads", "How many letters are made at once", 1);
        var issues = Positive("--issues", "How often the letter has the seed's issues", 1);
        var command = new RootCommand("Makes the seed letter again and again, its case number and one word of its summary changing each time, and prints one line RESULT {json}.")
        {
            kind, seconds, warmup, threads, issues,
        };
        command.SetAction(parsed =>
        {
            var run = new LettersRun(Workload.Of(parsed.GetValue(issues)), Formats(parsed.GetValue(kind)!), parsed.GetValue(threads));
            run.Measure(TimeSpan.FromSeconds(parsed.GetValue(warmup)));
            Console.WriteLine("RESULT " + run.Measure(TimeSpan.FromSeconds(parsed.GetValue(seconds))).ToJson());
            Samples.Leave(run.First());
        });
        return command.Parse(arguments).Invoke();
    }

    private static Option<int> Positive(string name, string description, int value)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError(name + " takes a whole number from 1");
            }
        });
        return option;
    }

    private static ImmutableArray<LetterFormat> Formats(string kind) => kind switch
    {
        "pdf" => [LetterFormat.Pdf],
        "docx" => [LetterFormat.Docx],
        _ => [LetterFormat.Pdf, LetterFormat.Docx],
    };
}
