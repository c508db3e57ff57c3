using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests.Leaks;

/// <summary>
/// Labor Code 4610.6(f) and (m), on the real command: of a case whose every identifier is a marked text, nothing is in
/// any byte of the published edition, nor in names, manifests and messages, of good cases and of refused ones.
/// </summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class PublishedLeakTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MarkedCase _marked = MarkedCase.Create();
    private readonly string _case;

    public PublishedLeakTests() => _case = _folder.File("case.json", _marked.Json.ToJsonString());

    private IEnumerable<string> AllMarks => _marked.Marks.Values.SelectMany(marks => marks);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--out")]
    [InlineData("--out", "--large-print")]
    [InlineData("--out", "--draft")]
    [InlineData("--store")]
    public void No_byte_of_the_published_edition_identifies_anyone(string into, params string[] options)
    {
        var run = ImrdocsProcess.Run(["render", _case, into, (into == "--store" ? "file:" : "") + _folder.Path + "/out", "--format", "pdf,docx,txt", "--json", .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        var files = Directory.GetFiles(_folder.Path + "/out", "*", SearchOption.AllDirectories);
        Assert.Equal(into == "--store" ? [".docx", ".json", ".pdf", ".txt"] : [".docx", ".pdf", ".txt"], files.Select(file => Path.GetExtension(file)).Order(StringComparer.Ordinal));
        foreach (var file in files)
        {
            Assert.Empty(LeakSearch.Find(file, AllMarks));
            Assert.NotEmpty(LeakSearch.Find(file, ["CM14-0211358"]));
        }

        Assert.All(AllMarks, mark => Assert.DoesNotContain(mark, run.Output, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_search_finds_what_a_letter_does_print()
    {
        _marked.Json["clinicalSummary"] = "Pain since a fall, Qvoplantedx, is (reported) as Zwi & ongoing.";
        File.WriteAllText(_case, _marked.Json.ToJsonString());
        Assert.Equal(0, ImrdocsProcess.Run("render", _case, "--out", _folder.Path + "/out", "--format", "pdf,docx,txt").ExitCode);
        Assert.All(Directory.GetFiles(_folder.Path + "/out"), file => Assert.Equal(["qvoplantedx", "since a fall"], LeakSearch.Find(file, ["qvoplantedx", "absent", "since a fall"])));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--json")]
    [InlineData("check", "--draft")]
    [InlineData("render", "--out", "OUT", "--json")]
    [InlineData("render", "--store", "file:OUT")]
    public void No_message_about_a_refused_case_identifies_anyone(string verb, params string[] options)
    {
        var cases = Directory.CreateDirectory(_folder.Path + "/cases").FullName;
        var number = 0;
        foreach (var (path, marks) in _marked.Marks)
        {
            var leaking = _marked.Json.DeepClone();
            leaking["caseNumber"] = $"CM15-{++number:0000000}";
            var text = path == "parties.employee.dateOfBirth" ? "April 23, 1967" : string.Join(' ', marks);
            leaking["issues"]![0]!["rationale"] = $"A 90-year-old and a 20-year-old are named {text}. It is medically necessary and denied.";
            leaking["issues"]!.AsArray().Add(leaking["issues"]![0]!.DeepClone());
            leaking["dates"]!["recordsComplete"] = (string)leaking["dates"]!["applicationReceived"]!;
            File.WriteAllText($"{cases}/{number}.json", leaking.ToJsonString());
        }

        var run = ImrdocsProcess.Run([verb, cases, .. options.Select(option => option.Replace("OUT", _folder.Path + "/out", StringComparison.Ordinal))]);
        Assert.Equal(1, run.ExitCode);
        var said = run.Output + run.Errors;
        Assert.Contains("PRIV001", said, StringComparison.Ordinal);
        Assert.Contains("PRIV002", said, StringComparison.Ordinal);
        Assert.Contains("RULE204", said, StringComparison.Ordinal);
        Assert.Contains("RULE205", said, StringComparison.Ordinal);
        Assert.All(AllMarks, mark => Assert.DoesNotContain(mark, said, StringComparison.OrdinalIgnoreCase));
        var identifying = _marked.Of("reviewers").Concat(_marked.Of("parties.employee.name")).Concat(_marked.Of("parties.claimsAdministrator.claimNumber")).ToList();
        var written = Directory.Exists(_folder.Path + "/out") ? Directory.GetFiles(_folder.Path + "/out", "*.pdf", SearchOption.AllDirectories) : [];
        Assert.All(written, file => Assert.Empty(LeakSearch.Find(file, identifying)));
    }
}
