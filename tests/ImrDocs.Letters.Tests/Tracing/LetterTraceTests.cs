using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Tests.AnyText;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Letters.Tracing;
using ImrDocs.Testing;
using ImrDocs.Text;

namespace ImrDocs.Letters.Tests.Tracing;

/// <summary>Every printed run of every letter is traced to the place and the data that it comes from.</summary>
public sealed partial class LetterTraceTests
{
    private static readonly ImmutableDictionary<string, string> TemplateTexts = Samples.TemplateFiles()
        .Where(file => file.Key.EndsWith(".sbn", StringComparison.Ordinal))
        .ToImmutableDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Span), StringComparer.Ordinal);

    private static readonly JsonNode Settings =
        JsonNode.Parse(Samples.TemplateFiles()["final-determination/letter.json"].Span)!;

    public static TheoryData<string> Cases { get; } = Samples.CaseNames();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Samples_are_traced_whole(string name) => AssertTraced(Encoding.UTF8.GetString(Samples.CaseBytes(name)));

    [Fact]
    public void Random_cases_are_traced_whole() => Check.One(Texts.Repeatable(100), Prop.ForAll(RandomCases.Json.ToArbitrary(), AssertTraced));

    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void The_runs_are_the_text_that_pdftotext_reads()
    {
        var letters = Samples.CaseFiles().Select(name => Samples.Generate(Samples.ReadCase(name))).ToList();
        Check.One(Texts.Repeatable(20), Prop.ForAll(RandomCases.Json.ToArbitrary(), json =>
            letters.Add(Samples.Generate(Samples.Parse(RandomCases.Bytes(json), "random")))));
        var folder = Directory.CreateTempSubdirectory("imrdocs-trace-");
        try
        {
            var pdfs = LetterFiles.Write(folder.FullName, letters.Select(letter => Samples.Bytes(letter, LetterFormat.Pdf)), "pdf");
            Assert.All(letters.Zip(LetterFiles.ReadPdfs(pdfs)), pair => Assert.Equal(
                Shown.Visible(string.Concat(LetterTrace.Of(pair.First.Pages).Select(run => run.Text))).Normalize(),
                Shown.Visible(pair.Second).Normalize()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("seed-letter")]
    [InlineData("two-reviewers-one-physician")]
    public void The_trace_as_text_is_the_golden_one(string name) =>
        Golden.Verify(TraceText.Write(LetterTrace.Of(Samples.Generate(Samples.ReadCase(name)).Pages)), GoldenPath(name + ".trace.txt"));

    [Fact]
    public void The_trace_as_json_and_html_is_the_golden_one()
    {
        var letter = Samples.Generate(Samples.ReadCase("shortest-letter"));
        var runs = LetterTrace.Of(letter.Pages);
        var json = TraceJson.Write(letter, runs);
        Assert.Equal(runs.Length, JsonNode.Parse(json)!["runs"]!.AsArray().Count);
        Golden.Verify(json.Replace("},{\"page\"", "},\n{\"page\"", StringComparison.Ordinal) + "\n", GoldenPath("shortest-letter.trace.json"));
        var page = new TraceHtml();
        page.Add(letter, runs);
        Golden.Verify(page.Finish(), GoldenPath("shortest-letter.trace.html"));
    }

    private static string GoldenPath(string name) => Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Tracing", "Goldens", name);

    private static void AssertTraced(string json)
    {
        var letter = Samples.Generate(Samples.Parse(RandomCases.Bytes(json), "traced"));
        var runs = LetterTrace.Of(letter.Pages);
        Assert.Equal(Shown.AllOf(letter.Pages.Pages), string.Concat(runs.Select(run => run.Text)));
        Assert.All(runs, AssertPlaced);
        var data = JsonNode.Parse(json)!.AsObject();
        data["letter"] = Settings.DeepClone();
        var shown = Values(runs).Count(value => AssertValue(value.Origin, value.Text, data));
        Assert.True(shown > 5, "too few plain values were found");
    }

    /// <summary>The values of the body: what one evaluation of one expression printed, on however many lines.</summary>
    private static List<(Origin Origin, string Text)> Values(IEnumerable<TraceRun> runs)
    {
        var values = new List<(Origin Origin, string Text)>();
        Origin previous = default;
        foreach (var run in runs.Where(run => run.Tag.Element is not null))
        {
            if (run.Kind == TraceKind.Data && AreOne(run.Origin, previous))
            {
                values[^1] = (run.Origin, values[^1].Text + run.Text);
            }
            else if (run.Kind == TraceKind.Data)
            {
                values.Add((run.Origin, run.Text));
            }

            previous = run.Origin;
        }

        return values;
    }

    private static bool AreOne(Origin x, Origin y) =>
        x.Span == y.Span && ReferenceEquals(x.Frame, y.Frame) && ReferenceEquals(x.Data, y.Data);

    /// <summary>A run stands in its template, and boilerplate is what stands there; so do the frames around it.</summary>
    private static void AssertPlaced(TraceRun run)
    {
        AssertInTemplate(run.Origin.Span);
        for (var frame = run.Origin.Frame; frame is not null; frame = frame.Parent)
        {
            AssertInTemplate(frame.Span);
        }

        Assert.Equal(run.Kind == TraceKind.Data, run.DataPaths.Any());
        if (run.Kind == TraceKind.Boilerplate && run.Text != " ")
        {
            // A space may stand for a line end, whatever the template writes for it.
            Assert.Equal(run.Text, Space().Replace(run.Origin.Span.AsSpan().ToString(), " "));
        }
    }

    private static void AssertInTemplate(SourceSpan span)
    {
        Assert.Equal(TemplateTexts[span.Source.Name], span.Source.Content);
        Assert.InRange(span.Start, 0, span.End - 1);
        Assert.InRange(span.End, 1, span.Source.Content.Length);
    }

    /// <summary>Where an expression is a plain field, what it prints is the value of that field.</summary>
    private static bool AssertValue(Origin origin, string printed, JsonNode data)
    {
        var expression = origin.Span.AsSpan().ToString();
        var path = Assert.Single(origin.Data!.Paths).ToString();
        var isProse = string.Equals(expression, "prose", StringComparison.Ordinal);
        if (!isProse && (!PlainName().IsMatch(expression) || LastName(expression) != LastName(path)))
        {
            return false;
        }

        // The one field that has a value when it is left out.
        var value = (string?)ValueAt(data, path) ?? "expert";
        Assert.Equal(isProse ? Shown.Visible(value.Normalize()) : Shown.InPdf(value), isProse ? Shown.Visible(printed) : Shown.InPdf(printed));
        return true;
    }

    private static string LastName(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static JsonNode? ValueAt(JsonNode data, string path) => PathStep().Matches(path).Aggregate(
        (JsonNode?)data,
        (node, step) => step.Groups["index"].Success
            ? node![int.Parse(step.Groups["index"].Value, System.Globalization.CultureInfo.InvariantCulture)]
            : node![step.Value]);

    [GeneratedRegex(@"^\$?\w+(\.\w+)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex PlainName();

    [GeneratedRegex(@"\[(?<index>\d+)\]|\w+")]
    private static partial Regex PathStep();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
