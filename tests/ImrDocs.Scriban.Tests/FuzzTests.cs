// No template crashes, hangs or answers differently the second time.
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Parsing;
using ImrDocs.Scriban.Values;
using ImrDocs.Testing;
using ImrDocs.Text;
using Xunit.Abstractions;

namespace ImrDocs.Scriban.Tests;

/// <summary>
/// The normal run takes a fixed seed. <c>SCRIBAN_FUZZ_MINUTES=60</c> goes on for an hour with seeds of its own. A crash
/// is kept as a case in <c>Cases/crashes</c>.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int NormalCount = 2000;

    private static readonly JsonElement Data = JsonDocument.Parse(
        """{"claim":{"number":"CM1","name":"Jane","note":null,"dates":["2012-04-29"]},"issues":[{"service":"A","amount":1.5},{"service":"B","amount":2}],"n":1}""").RootElement;

    private readonly string[] _corpus = [.. Directory
        .EnumerateFiles(Repository.PathOf("tests", "ImrDocs.Scriban.Tests", "Cases"), "*.txt", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".out.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [Fact]
    public void Mutated_templates_end_with_output_or_diagnostics()
    {
        var minutes = double.Parse(Environment.GetEnvironmentVariable("SCRIBAN_FUZZ_MINUTES") ?? "0", CultureInfo.InvariantCulture);
        var clock = Stopwatch.StartNew();
        var count = 0;
        for (var seed = 1; count < NormalCount || clock.Elapsed.TotalMinutes < minutes; seed++)
        {
            var fuzzer = new TemplateFuzzer(seed, _corpus);
            for (var i = 0; i < 100; i++, count++)
            {
                Check(fuzzer.Next(), seed, i);
            }
        }

        output.WriteLine($"{count} templates");
    }

    private static void Check(string text, int seed, int number)
    {
        try
        {
            foreach (var isStrict in (bool[])[true, false])
            {
                var first = Evaluate(text, isStrict);
                var second = Evaluate(text, isStrict);
                Assert.Equal(first.Diagnostics.Select(d => d.ToString()), second.Diagnostics.Select(d => d.ToString()));
                Assert.Equal(first.ToText(), second.ToText());
            }
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Template {number} of seed {seed}:\n{text}", failure);
        }
    }

    private static EvaluationResult Evaluate(string text, bool isStrict)
    {
        var parsing = isStrict ? ParserOptions.Strict : ParserOptions.Lenient;
        return Evaluator.Evaluate(
            Template.Parse(new SourceText("fuzz", text), parsing),
            JsonModel.Read(Data, isStrict),
            new EvaluationOptions
            {
                IsStrict = isStrict,
                Limits = (isStrict ? EvaluationLimits.Letter : EvaluationLimits.Upstream) with { Steps = 100_000, Bytes = 8 * 1024 * 1024 },
                Loader = name => name is "a" ? Template.Parse(new SourceText("a", "A{{ x }}"), parsing) : null,
                Seed = 1,
            });
    }
}
