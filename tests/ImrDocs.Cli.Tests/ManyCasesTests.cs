using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

/// <summary>Runs over hundreds of cases: in any order, on any number of cores, stopped at any moment.</summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class ManyCasesTests : IDisposable
{
    private const int Count = 500;

    private static readonly string Seed = File.ReadAllText(Repository.PathOf("seeds", "cases", "seed-letter.json"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Five_hundred_cases_are_rendered_and_summed_up()
    {
        var run = ImrdocsProcess.Run("render", WriteCases(), "--out", _folder.Path + "/out");
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"{Count} letters, 0 refused", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CM13-", run.Output, StringComparison.Ordinal);
        Assert.Equal(2 * Count, _folder.Names("out").Length);
    }

    [Fact]
    public void A_mistake_of_a_template_is_told_once()
    {
        var templates = TemplateCopy.With(_folder, "credentials.sbn", "\n{{ reviewers[0].kin }}\n"u8);
        foreach (var verb in new[] { new[] { "render", "--out", _folder.Path + "/out" }, ["tree"], ["check"] })
        {
            var run = ImrdocsProcess.Run([.. verb, WriteCases(), "--templates", templates]);
            Assert.Equal(1, run.ExitCode);
            Assert.StartsWith(
                $"""
                final-determination/credentials.sbn(2,17): error SCR102: An object here has no member 'kin'; did you mean 'kind'?
                  included from final-determination/published.sbn(6,5)
                  in the letter about {_folder.Path}/cases/0.json
                final-determination/credentials.sbn(2,17): error SCR102: The same in the letters about {string.Join(", ", Others())} and {Count - 4} more

                """,
                run.Errors,
                StringComparison.Ordinal);
        }

        IEnumerable<string> Others() => new[] { 1, 10, 100 }.Select(i => $"{_folder.Path}/cases/{i}.json");
    }

    [Fact]
    public void Order_of_cases_and_number_of_cores_make_no_difference()
    {
        var cases = Directory.GetFiles(Repository.PathOf("seeds", "cases"), "*.json").Order(StringComparer.Ordinal).ToArray();
        var first = ImrdocsProcess.Run(["render", .. cases, "--out", _folder.Path + "/a"]);
        var second = ImrdocsProcess.RunWith(
            new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = "1" }, ["render", .. cases.Reverse(), "--out", _folder.Path + "/b"]);
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(2 * cases.Length, _folder.Names("a").Length);
        AssertSameFiles("a", "b");
    }

    [Fact]
    public void Archiving_twice_makes_one_letter()
    {
        var cases = Repository.PathOf("seeds", "cases");
        var first = ImrdocsProcess.Run("render", cases, "--store", $"file:{_folder.Path}/a");
        Directory.CreateDirectory(_folder.Path + "/b");
        foreach (var file in StoredNames("a"))
        {
            Directory.CreateDirectory(Path.GetDirectoryName($"{_folder.Path}/b/{file}")!);
            File.Copy($"{_folder.Path}/a/{file}", $"{_folder.Path}/b/{file}");
        }

        var second = ImrdocsProcess.Run("render", cases, "--store", $"file:{_folder.Path}/a");
        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(3 * Directory.GetFiles(cases, "*.json").Length, StoredNames("a").Length);
        AssertSameFiles("a", "b");
    }

    [Fact]
    public void Of_a_run_that_is_killed_only_whole_letters_have_their_names()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { ImrdocsProcess.Program, "render", WriteCases(), "--out", _folder.Path + "/out" })
        {
            start.ArgumentList.Add(argument);
        }

        using (var process = Process.Start(start)!)
        {
            var clock = Stopwatch.StartNew();
            while (!Directory.Exists(_folder.Path + "/out") || WholeNames().Length < 20)
            {
                Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1) && !process.HasExited, "The run was over before it could be killed");
                Thread.Sleep(5);
            }

            process.Kill();
            process.WaitForExit();
        }

        Assert.InRange(WholeNames().Length, 20, (2 * Count) - 1);
        Assert.All(WholeNames(), AssertWhole);
        var again = ImrdocsProcess.Run("render", _folder.Path + "/cases", "--out", _folder.Path + "/out");
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(2 * Count, WholeNames().Length);
    }

    private string WriteCases()
    {
        var cases = Directory.CreateDirectory(_folder.Path + "/cases").FullName;
        for (var i = 0; i < Count; i++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"CM13-{i:D7}");
            File.WriteAllText($"{cases}/{i}.json", Seed.Replace("CM13-0000001", number, StringComparison.Ordinal));
        }

        return cases;
    }

    private string[] WholeNames() => [.. _folder.Names("out").Where(name => name[0] != '.')];

    private string[] StoredNames(string store) =>
        [.. Directory.EnumerateFiles($"{_folder.Path}/{store}", "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath($"{_folder.Path}/{store}", path)).Order(StringComparer.Ordinal)];

    private void AssertSameFiles(string first, string second)
    {
        Assert.Equal(StoredNames(first), StoredNames(second));
        Assert.All(StoredNames(first), name =>
            Assert.True(File.ReadAllBytes($"{_folder.Path}/{first}/{name}").AsSpan().SequenceEqual(File.ReadAllBytes($"{_folder.Path}/{second}/{name}"))));
    }

    private void AssertWhole(string name)
    {
        var bytes = File.ReadAllBytes($"{_folder.Path}/out/{name}");
        if (name.EndsWith(".pdf", StringComparison.Ordinal))
        {
            Assert.EndsWith("%%EOF", Encoding.Latin1.GetString(bytes).TrimEnd(), StringComparison.Ordinal);
        }
        else
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            Assert.NotNull(archive.GetEntry("word/document.xml"));
        }
    }
}
