using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Tests.Releases;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Mail;

/// <summary>The page that a run makes for each batch.</summary>
public sealed class BatchSummariesTests
{
    private const string Template = "batch-summary/contents.sbn";

    [Fact]
    public async Task It_tells_what_the_manifest_tells()
    {
        using var bench = new MailBench();
        await bench.MakeReadyAsync(1);
        await bench.MakeReadyAsync(2);
        bench.Settings = bench.Settings with { Limits = new BatchLimits(500, 1) };
        await bench.RunAsync();
        var manifest = JsonNode.Parse(bench.Text("20161201-1-01.json"))!;
        Assert.Equal("flats", (string)manifest["class"]!);
        var path = Path.Combine(bench.Out, "20161201-1-01.summary.pdf");
        var text = Tool.Run("pdftotext", ["-layout", path, "-"]).Output;
        var totals = manifest["totals"]!;
        foreach (var number in new[] { "envelopes", "sheets", "pages" })
        {
            Assert.Contains(((int)totals[number]!).ToString(CultureInfo.InvariantCulture), text, StringComparison.Ordinal);
        }

        Assert.All(["20161201-1-01-0001", "20161201-1-01-0008", "Thursday, December 1, 2016", "large envelopes"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        var run = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        Assert.Equal(["20161201-1-01.pdf", "20161201-1-01.proofs.pdf", "20161201-1-01.summary.pdf"], manifest["files"]!.AsArray().Select(file => (string)file!["name"]!));
        Assert.All(manifest["files"]!.AsArray().Take(2), file => Assert.Contains(((string)file!["sha256"]!)[..40], run, StringComparison.Ordinal));
        Assert.Equal("", Tool.Run("/usr/bin/python3", [Repository.PathOf("tests", "conformance", "check_pdf.py"), path]).Output);
    }

    [Fact]
    public async Task Without_its_templates_there_is_no_page()
    {
        using var bench = new MailBench(ReleaseBench.Files.RemoveRange(ReleaseBench.Files.Keys.Where(name => name.StartsWith("batch-summary/", StringComparison.Ordinal))));
        await bench.MakeReadyAsync(1);
        Assert.Empty((await bench.RunAsync()).Diagnostics);
        Assert.DoesNotContain("20161201-1-01.summary.pdf", bench.Files().Keys);
    }

    /// <summary>What would break a run in its middle is found before anything is planned.</summary>
    [Fact]
    public async Task Templates_that_cannot_make_it_stop_the_letters()
    {
        var text = Encoding.UTF8.GetString(ReleaseBench.Files[Template].Span).Replace("manifest.run ", "manifest.running ", StringComparison.Ordinal);
        using var bench = new MailBench(ReleaseBench.Files.SetItem(Template, Encoding.UTF8.GetBytes(text)));
        await bench.MakeReadyAsync(1);
        var looked = await bench.LookAsync();
        Assert.Null(looked.Plan);
        Assert.Equal(MailBench.Copies, looked.Stopped.Length);
        Assert.All(looked.Stopped, letter => Assert.Contains("has no member 'running'", Assert.Single(letter.Diagnostics).Message, StringComparison.Ordinal));
    }
}
