using System.Text;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

/// <summary>Whatever a file holds: one clear answer, exit code 1, no stack trace, quickly.</summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class BadInputTests
{
    private static readonly string SeedPath = Repository.PathOf("seeds", "cases", "seed-letter.json");

    private static readonly string Seed = File.ReadAllText(SeedPath);

    public static TheoryData<string> Kinds { get; } = [.. Inputs.Keys];

    private static Dictionary<string, Func<byte[]>> Inputs => new()
    {
        ["truncated"] = () => Encoding.UTF8.GetBytes(Seed)[..900],
        ["empty"] = () => [],
        ["fifty megabytes of nonsense"] = () => Enumerable.Repeat((byte)'x', 50_000_000).ToArray(),
        ["two hundred thousand brackets"] = () => Enumerable.Repeat((byte)'[', 200_000).ToArray(),
        ["invalid UTF-8"] = () => [.. Encoding.UTF8.GetBytes(Seed[..^200]), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(Seed[^200..])],
        ["lone surrogate"] = () => Encoding.UTF8.GetBytes(Seed.Replace("\"Pain Management\"", "\"\\ud800\"", StringComparison.Ordinal)),
        ["control character"] = () => Encoding.UTF8.GetBytes(Seed.Replace("\"Pain Management\"", "\"a\\u0007b\"", StringComparison.Ordinal)),
        ["binary"] = () => File.ReadAllBytes(typeof(BadInputTests).Assembly.Location),
        ["UTF-16"] = () => Encoding.Unicode.GetBytes(Seed),
        ["a list of cases"] = () => Encoding.UTF8.GetBytes("[" + Seed + "]"),
        ["two cases"] = () => Encoding.UTF8.GetBytes(Seed + Seed),
        ["a million objects"] = () => Encoding.UTF8.GetBytes("{\"issues\":[" + string.Join(',', Enumerable.Repeat("{}", 1_000_000)) + "]}"),
        ["zeros"] = () => new byte[1_000_000],
        ["a character that no font has"] = () => Encoding.UTF8.GetBytes(Seed.Replace("\"Pain Management\"", "\"\U000130B8\"", StringComparison.Ordinal)),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_refused_with_a_diagnostic(string kind)
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run("render", folder.File("case.json", Inputs[kind]()), "--out", folder.Path + "/out");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        
        // At most a hundred problems are told, each in a line.
        Assert.InRange(run.Errors.Length, 1, 20_000);
        Assert.Empty(folder.Names("out"));
    }

    [Fact]
    public void All_of_them_in_one_folder_stop_no_other_letter()
    {
        using var folder = new TemporaryFolder();
        var cases = Directory.CreateDirectory(folder.Path + "/cases").FullName;
        foreach (var kind in Inputs.Keys)
        {
            File.WriteAllBytes($"{cases}/{kind}.json", Inputs[kind]());
        }

        File.WriteAllText(cases + "/a good one.json", Seed.Replace("CM13-0000001", "CM13-0000002", StringComparison.Ordinal));
        File.WriteAllText(cases + "/yet another.json", Seed.Replace("CM13-0000001", "CM13-0000003", StringComparison.Ordinal));
        var run = ImrdocsProcess.Run("render", cases, "--out", folder.Path + "/out", "--format", "pdf");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"2 letters, {Inputs.Count} refused", run.Output, StringComparison.Ordinal);
        Assert.All(Inputs.Keys, kind => Assert.Contains($"/{kind}.json", run.Errors, StringComparison.Ordinal));
        Assert.Equal(["CM13-0000002.published.pdf", "CM13-0000003.published.pdf"], folder.Names("out"));
    }

    [Fact]
    public void On_standard_input_a_bad_line_stops_no_other_letter()
    {
        using var folder = new TemporaryFolder();
        var good = Seed.ReplaceLineEndings(" ");
        var lines = folder.File("lines", string.Join('\n', "{", good, "", new string('[', 100_000), good.Replace("CM13-0000001", "CM13-0000002", StringComparison.Ordinal)));
        var run = Tool.Run("sh", ["-c", $"dotnet '{ImrdocsProcess.Program}' render - --out '{folder.Path}/out' --format txt < '{lines}'"]);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("stdin:1(", run.Errors, StringComparison.Ordinal);
        Assert.Contains("stdin:4(", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["CM13-0000001.published.txt", "CM13-0000002.published.txt"], folder.Names("out"));
    }

    [Fact]
    public void A_case_over_several_lines_is_one_error_on_standard_input()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.Run("sh", ["-c", $"dotnet '{ImrdocsProcess.Program}' render - --out '{folder.Path}/out' < '{SeedPath}'"]);
        Assert.Equal((1, "stdin:1: error LET011: This is a case over several lines, and here each line is a whole case. Give the file itself, or make one line of it, as jq -c does\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public void No_case_on_standard_input_is_not_taken_for_success()
    {
        var run = Tool.Run("sh", ["-c", $"dotnet '{ImrdocsProcess.Program}' check - < /dev/null"]);
        Assert.Equal((1, "stdin: error LET011: There is no case in it. Look at what should have written it\n1 case checked, 1 refused: 1 error, 0 warnings\n"), (run.ExitCode, run.Errors));
    }

    [Theory]
    [InlineData("2014-02-30", "the calendar has no such day")]
    [InlineData("30.9.2014", "write a date as 2014-09-30")]
    public void A_date_that_is_none_is_told_from_one_that_is_written_otherwise(string date, string expected)
    {
        var run = ImrdocsProcess.Run("check", SeedPath, "--mail-date", date);
        Assert.Equal((2, $"imrdocs: error: --mail-date: {expected}\n"), (run.ExitCode, run.Errors));
    }

    [Fact]
    public void A_folder_of_somebody_else_is_named()
    {
        using var folder = new TemporaryFolder();
        var locked = Directory.CreateDirectory(folder.Path + "/locked").FullName;
        var run = OtherUser.Run(folder.Path, "render", SeedPath, "--out", locked);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, Tool.Run("chmod", ["0755", locked]).ExitCode);
        run = OtherUser.RunAsIs("render", SeedPath, "--out", locked);
        Assert.Equal((3, $"imrdocs: error: The account {OtherUser.Name} may not write into the folder {locked}\n"), (run.ExitCode, run.Errors));
    }

    [Theory]
    [InlineData("published.sbn", "{{ while true; end }}", "published.sbn(1,")]
    [InlineData("published.sbn", "{{ for i in 1..1000000000; i; end }}", "published.sbn(1,")]
    [InlineData("published.sbn", "{{ x = 'x' * 1000000000 }}", "published.sbn(1,")]
    [InlineData("published.sbn", "{{ x = 'x'; for i in 1..100; x = x + x; end }}", "published.sbn(1,")]
    [InlineData("published.sbn", "{{ x = []; x[0] = x; x }}", "published.sbn(1,")]
    [InlineData("published.sbn", "{{ func f; f; end; f }}", "published.sbn(1,")]
    [InlineData("published.sbn", "{{ include 'published' }}", "published.sbn(1,4): error SCR")]
    [InlineData("published.sbn", "{{ include 'no-such-part' }}", "published.sbn(1,4): error SCR")]
    [InlineData("published.sbn", "{{ regex.match '{{ 'a' | string.pad_left 40 'a' }}!' '^(a+)+$' }}", "published.sbn(1,")]
    [InlineData("published.sbn", "{{ if", "published.sbn(1,")]
    [InlineData("published.sbn", "", "error LET008")]
    [InlineData("letter.json", "{", "letter.json(1,")]
    [InlineData("letter.json", "{}", "letter.json")]
    [InlineData("letter.json", "\ufeff[]", "letter.json")]
    public void A_bad_template_is_stopped_and_reported_at_its_place(string file, string content, string expected)
    {
        using var folder = new TemporaryFolder();
        var templates = TemplateCopy.With(folder, file, Encoding.UTF8.GetBytes(content));
        AssertRefused(folder, expected, "--templates", templates);
    }

    [Fact]
    public void A_template_that_is_not_text_is_refused()
    {
        using var folder = new TemporaryFolder();
        AssertRefused(folder, "published.sbn", "--templates", TemplateCopy.With(folder, "published.sbn", [0x66, 0xC3, 0x28]));
        AssertRefused(folder, "published.sbn", "--templates", TemplateCopy.With(folder, "published.sbn", File.ReadAllBytes(typeof(BadInputTests).Assembly.Location)));
    }

    [Theory]
    [InlineData("/proc/imrdocs")]
    [InlineData("/dev/null/imrdocs")]
    public void A_place_that_cannot_be_written_is_an_environment_failure(string place)
    {
        foreach (var option in new[] { new[] { "--out", place }, ["--store", "file:" + place] })
        {
            var run = ImrdocsProcess.Run(["render", SeedPath, .. option]);
            Assert.Equal(3, run.ExitCode);
            Assert.InRange(run.Errors.Length, 1, 400);
            Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_folder_in_the_place_of_a_letter_is_an_environment_failure()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path + "/out/CM13-0000001.published.pdf/x");
        var run = ImrdocsProcess.Run("render", SeedPath, "--out", folder.Path + "/out");
        Assert.Equal(3, run.ExitCode);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Empty(folder.Names("out"));
    }

    [Fact]
    public void A_device_without_end_is_not_read_to_its_end()
    {
        using var folder = new TemporaryFolder();
        var run = ImrdocsProcess.Run("check", "/dev/zero");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("/dev/zero: error LET011", run.Errors, StringComparison.Ordinal);
    }

    private static void AssertRefused(TemporaryFolder folder, string expected, params string[] options)
    {
        var run = ImrdocsProcess.Run(["render", SeedPath, "--out", folder.Path + "/out", .. options]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
        Assert.InRange(run.Errors.Length, 1, 3_000);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.True(!Directory.Exists(folder.Path + "/out") || folder.Names("out").Length == 0);
    }
}
