using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using ImrDocs.Storage.Tests.Releases;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Mail;

/// <summary>The declarations that a run makes about its envelopes. What one says is tested beside its templates.</summary>
public sealed class ProofsOfServiceTests
{
    private const string Settings = "proof-of-service/letter.json";

    [Fact]
    public async Task A_run_declares_the_mailing_of_each_envelope_by_the_hash_of_its_letter()
    {
        using var bench = new MailBench();
        await bench.MakeReadyAsync(1);
        await bench.MakeReadyAsync(2);
        Assert.Empty((await bench.RunAsync()).Warnings);
        foreach (var manifest in Directory.EnumerateFiles(bench.Out, "*.json").Select(path => JsonNode.Parse(File.ReadAllText(path))!))
        {
            var path = Path.Combine(bench.Out, (string)manifest["files"]![1]!["name"]!);
            var pages = Tool.Run("pdftotext", ["-raw", path, "-"]).Output.Split('\f');
            foreach (var envelope in manifest["envelopes"]!.AsArray())
            {
                var first = (int)envelope!["proofFirstPage"]!;
                Assert.True(first % 2 == 1, "every declaration begins on a sheet of its own");
                var words = string.Concat(pages[first - 1].Split('\n'));
                Assert.Contains((string)envelope["envelope"]!, words, StringComparison.Ordinal);
                Assert.Contains((string)envelope["letterSha256"]!, words, StringComparison.Ordinal);
                Assert.Contains((string)envelope["caseNumber"]!, words, StringComparison.Ordinal);
                Assert.Contains("On December 1, 2016, at", words, StringComparison.Ordinal);
            }

            Assert.Equal("", Tool.Run("/usr/bin/python3", [Repository.PathOf("tests", "conformance", "check_pdf.py"), path]).Output);
        }

        // A declaration is about a letter and is none: whoever looks for letters does not find it.
        Assert.All((await bench.BlobsAsync()).Where(name => name.StartsWith("letters/", StringComparison.Ordinal)), name => Assert.Contains("/final-determination.mailed.", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_gets_no_declaration_is_named_and_the_letter_is_mailed()
    {
        using var bench = new MailBench(With(", \"requesting-physician\", \"dwc\"]", "]"));
        await bench.MakeReadyAsync(1);
        var looked = await bench.LookAsync();
        Assert.Equal(["requesting-physician", "dwc"], looked.Warnings.Where(problem => problem.Id == "MAIL013").Select(problem => problem.Message.Split(' ')[^1]));
        var ran = await bench.RunAsync();
        Assert.Equal(looked.Warnings.Select(problem => problem.ToString()), ran.Warnings.Select(problem => problem.ToString()));
        var manifest = JsonNode.Parse(bench.Text("20161201-1-01.json"))!;
        Assert.Equal([true, false, false, true], manifest["envelopes"]!.AsArray().Select(envelope => envelope!["proofFirstPage"] is not null));
    }

    [Fact]
    public async Task Templates_without_a_declaration_make_no_file_of_them()
    {
        using var bench = new MailBench(ReleaseBench.Files.RemoveRange(ReleaseBench.Files.Keys.Where(name => name.StartsWith("proof-of-service/", StringComparison.Ordinal))));
        await bench.MakeReadyAsync(1);
        Assert.Equal(MailBench.Copies, (await bench.RunAsync()).Warnings.Length);
        Assert.Equal(["20161201-1-01.csv", "20161201-1-01.json", "20161201-1-01.pdf", "20161201-1-01.summary.pdf"], bench.Files().Keys);
    }

    /// <summary>Nothing is mailed of which nobody could declare that it was.</summary>
    [Theory]
    [InlineData("\"service\"", "\"servant\"", "letter.service.server.name")]
    [InlineData("\"Avery Lindqvist\"", "\"\"", "letter.service.server.name")]
    [InlineData("\"deposit\": \"Sacramento, California\"", "\"deposit\": \"\"", "letter.service.deposit")]
    public async Task Without_a_server_or_a_place_every_letter_is_stopped(string setting, string changed, string message)
    {
        using var bench = new MailBench(With(setting, changed));
        await bench.MakeReadyAsync(1);
        var looked = await bench.LookAsync();
        Assert.Null(looked.Plan);
        Assert.Equal(MailBench.Copies, looked.Stopped.Length);
        Assert.All(looked.Stopped, stopped => Assert.Contains(stopped.Diagnostics, problem => problem.ToString().Contains(message, StringComparison.Ordinal)));
    }

    private static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> With(string setting, string changed)
    {
        var text = Encoding.UTF8.GetString(ReleaseBench.Files[Settings].Span);
        Assert.Contains(setting, text, StringComparison.Ordinal);
        return ReleaseBench.Files.SetItem(Settings, Encoding.UTF8.GetBytes(text.Replace(setting, changed, StringComparison.Ordinal)));
    }
}
