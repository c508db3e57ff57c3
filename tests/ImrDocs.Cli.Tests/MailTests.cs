using System.Text.Json.Nodes;
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class MailTests : IDisposable
{
    private const string Day = "2016-12-01";

    private readonly MailStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_day_in_the_mail_room()
    {
        _store.MakeReady(1);
        _store.MakeReady(2);
        var plan = _store.Mail("plan", "--date", Day, "--unreleased", "--batch", "6");
        Assert.Equal(0, plan.ExitCode);
        Assert.Contains("RUN006", plan.Errors, StringComparison.Ordinal);
        Assert.StartsWith("Nothing is to be sent again", _store.Mail("returned").Output, StringComparison.Ordinal);
        Assert.StartsWith("2016-12-01: 8 letters to mail, 0 stopped\n", plan.Output, StringComparison.Ordinal);
        Assert.Empty(_store.Files());

        var run = _store.Run(Day);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("RUN006", run.Errors, StringComparison.Ordinal);
        var files = _store.Files();
        Assert.Equal(0, _store.Run(Day).ExitCode);
        Assert.Equal(files, _store.Files());

        var inserted = _store.Inserted("20161201-1-01").Concat(_store.Inserted("20161201-1-02")).ToList();
        var spoiled = _store.Mail("close", "20161201-1", "--inserted", _store.Record(inserted.Where((_, index) => index != 3)));
        Assert.Equal(1, spoiled.ExitCode);
        Assert.Contains("RUN021: The sheet with page 3 of 20161201-1-01-0002 was not inserted", spoiled.Errors, StringComparison.Ordinal);

        // The envelope is made again; its sheets are read at the end.
        var reprint = _store.Mail("run", "--reprint", "20161201-1-01-0002", "--out", _store.Out);
        Assert.Equal((0, ""), (reprint.ExitCode, reprint.Errors));
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(_store.Out, "20161201-1-01.json")))!;
        Assert.EndsWith((string)manifest["envelopes"]![1]!["printSha256"]! + "\n", reprint.Output, StringComparison.Ordinal);
        var again = inserted.Where((_, index) => index != 3).Concat(inserted.Where(line => line.Contains("01-0002", StringComparison.Ordinal)));
        var closed = _store.Mail("close", "20161201-1", "--inserted", _store.Record(again), "--spoiled", "20161201-1-01-0002");
        Assert.Equal((0, ""), (closed.ExitCode, closed.Errors));

        var sent = _store.Mail("runs", "--case", MailStore.NumberOf(2), "--json").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(["claims-administrator", "dwc", "employee", "requesting-physician"], sent.Select(envelope => (string)envelope["recipient"]!).Order(StringComparer.Ordinal));
        Assert.All(sent, envelope => Assert.Equal((Day, "closed", 64), ((string)envelope["date"]!, (string)envelope["state"]!, ((string)envelope["letterSha256"]!).Length)));
        Assert.Contains("printed again 1 time", _store.Mail("runs", "--case", (string)manifest["envelopes"]![1]!["caseNumber"]!).Output, StringComparison.Ordinal);

        var returned = _store.Mail("returned", "20161201-1-02-0001", "--reason", "moved-left-no-address", "--json");
        Assert.Equal("moved-left-no-address", (string)JsonNode.Parse(returned.Output)!["reason"]!);
        Assert.Equal(0, ImrdocsProcess.Run("audit", "verify", "--store", _store.Address).ExitCode);
        var elsewhere = _store.Mail("run", "--date", Day, "--unreleased", "--out", _store.Out + "-2").Output;
        Assert.Contains("  20161201-1-02     closed     letters      2 envelopes       8 pages       4 sheets  put into no other folder\n", elsewhere, StringComparison.Ordinal);
        Assert.EndsWith("\nNothing to mail\n", elsewhere, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_store.Out + "-2"));
        var runs = JsonNode.Parse(_store.Mail("runs", "--json").Output)!;
        Assert.Equal(["closed", "closed"], runs["batches"]!.AsArray().Select(batch => (string)batch!["state"]!));
    }

    [Fact]
    public void Verify_says_what_was_compared_and_that_nothing_was_when_the_ledger_cannot_be_read()
    {
        _store.MakeReady(1);
        Assert.Equal(0, _store.Run(Day).ExitCode);
        var sound = ImrdocsProcess.Run("verify", "--all", "--store", _store.Address);
        Assert.Equal(0, sound.ExitCode);
        Assert.EndsWith("\nMail: 2 entries of the ledger; 4 printed envelopes compared with their archived letters; no files for the printer in the store: runs put them into folders\n", sound.Output, StringComparison.Ordinal);

        File.AppendAllText(Path.Combine(_store.Address["file:".Length..], "mail", "ledger", "00000001.json"), " ");
        foreach (var asked in (string[])["--all", MailStore.NumberOf(1)])
        {
            var damaged = ImrdocsProcess.Run("verify", asked, "--store", _store.Address);
            Assert.Equal(1, damaged.ExitCode);
            Assert.Contains("RUN010", damaged.Errors, StringComparison.Ordinal);
            Assert.EndsWith("\nMail: the ledger could not be read, so nothing that it tells of was compared: no envelopes, and no files for the printer\n", damaged.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_stops_letters_is_told_once_and_the_others_are_mailed()
    {
        _store.MakeReady(1);
        _store.MakeReady(2);
        var unreleased = _store.Mail("plan", "--date", Day);
        Assert.Equal(1, unreleased.ExitCode);
        Assert.Equal(2, unreleased.Errors.Split("RUN001").Length - 1);
        Assert.Equal(2, (unreleased.Errors + unreleased.Output).Split("MAIL014").Length);
        Assert.Contains("The same in the letters about cases/CM16-0000002/1.json", unreleased.Errors, StringComparison.Ordinal);
        Assert.Contains("\nNot mailed: 8 letters, RUN001: The store has no approved release of the templates\n  Publish the templates", unreleased.Output, StringComparison.Ordinal);
        Assert.Contains("    CM16-0000002 version 1: employee, claims-administrator, requesting-physician, dwc\n", unreleased.Output, StringComparison.Ordinal);

        _store.MakeReady(3, MailStore.Json(3).Replace("\"zip\": \"", "\"zip\": \"0", StringComparison.Ordinal));
        var plan = _store.Mail("plan", "--date", Day, "--unreleased", "--json");
        Assert.Equal(1, plan.ExitCode);
        var json = JsonNode.Parse(plan.Output)!;
        Assert.Equal(2 * MailStore.Copies, json["letters"]!.AsArray().Count);
        Assert.All(json["stopped"]!.AsArray(), stopped => Assert.Equal("CM16-0000003", (string)stopped!["caseNumber"]!));
        foreach (var number in Enumerable.Range(4, 13))
        {
            _store.MakeReady(number, "{}");
        }

        var text = _store.Mail("plan", "--date", Day, "--unreleased").Output;
        Assert.StartsWith("2016-12-01: 8 letters to mail, all letters of 14 cases stopped\n", text, StringComparison.Ordinal);
        Assert.Contains("    and 1 more case, which --json lists\n", text, StringComparison.Ordinal);
        Assert.Equal(["employee", "claims-administrator", "requesting-physician", "dwc"], json["recipients"]!.AsArray().Select(one => (string)one!["recipient"]!));
    }

    [Fact]
    public void A_date_that_slips_makes_all_letters_anew()
    {
        _store.MakeReady(1);
        Assert.Equal(0, _store.Run(Day).ExitCode);
        Assert.StartsWith("20161201-1-01: voided, date-slipped\n4 letters due again", _store.Mail("void", "20161201-1", "--reason", "date-slipped", "--destroyed").Output, StringComparison.Ordinal);
        var next = _store.Run("2016-12-02");
        Assert.Contains("20161202-1-01", next.Output, StringComparison.Ordinal);
        Assert.Contains("RUN008: Batch 20161201-1-01 is voided", next.Errors, StringComparison.Ordinal);
        var text = Tool.Run("pdftotext", [Path.Combine(_store.Out, "20161202-1-01.pdf"), "-"]).Output;
        Assert.Contains("December 2, 2016", text, StringComparison.Ordinal);
        Assert.DoesNotContain("December 1, 2016", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_inserted_by_hand_is_closed_by_counts()
    {
        _store.MakeReady(1);
        Assert.Equal(0, _store.Run(Day).ExitCode);
        var sheets = _store.Inserted("20161201-1-01").Count;
        var wrong = _store.Mail("close", "20161201-1", "--by-hand", "--envelopes", "5", "--sheets", $"{sheets}");
        Assert.Equal((1, ""), (wrong.ExitCode, wrong.Output));
        Assert.Contains("RUN031: Batch 20161201-1-01 has 4 envelopes to insert, and 5 were counted", wrong.Errors, StringComparison.Ordinal);
        var closed = _store.Mail("close", "20161201-1", "--by-hand", "--envelopes", "4", "--sheets", $"{sheets}");
        Assert.Equal((0, $"20161201-1-01: closed, 4 envelopes and {sheets} sheets counted by hand\n"), (closed.ExitCode, closed.Output));
        var batch = JsonNode.Parse(_store.Mail("runs", "--json").Output)!["batches"]![0]!;
        Assert.Equal(("closed", "attested"), ((string)batch["state"]!, (string)batch["closed"]!["evidence"]!));
        Assert.Contains("attested", _store.Mail("runs", "--case", MailStore.NumberOf(1)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_a_party_is_in_ledger_manifests_or_names()
    {
        _store.MakeReady(1);
        Assert.Equal(0, _store.Run(Day).ExitCode);
        var everything = _store.Everything();
        var parties = JsonNode.Parse(MailStore.Json(1))!["parties"]!;
        var values = Values(parties).Where(value => value.Length > 3).ToList();
        Assert.True(values.Count > 10);
        Assert.All(values, value => Assert.DoesNotContain(value, everything, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("mail", "plan")]
    [InlineData("mail", "plan", "--date", "tomorrow")]
    [InlineData("mail", "run", "--date", Day, "--out", "x", "--batch", "0")]
    [InlineData("mail", "run", "--date", Day, "--out", "x", "--reprint", "20161201-1-01-0001")]
    [InlineData("mail", "run", "--date", Day)]
    [InlineData("mail", "returned", "20161201-1-01-0001")]
    [InlineData("mail", "returned", "20161201-1-01-0001", "--reason", "lost")]
    [InlineData("mail", "plan", "--date", Day, "--letter", "no-such-letter")]
    [InlineData("mail", "void", "20161201-1")]
    [InlineData("mail", "void", "20161201-1", "--reason", "dog")]
    [InlineData("mail", "close", "20161201-1")]
    [InlineData("mail", "close", "20161201-1", "--inserted", "no-such-file.csv")]
    [InlineData("mail", "close", "20161201-1", "--by-hand", "--envelopes", "4")]
    [InlineData("mail", "close", "20161201-1", "--by-hand", "--envelopes", "4", "--sheets", "8", "--inserted", "inserted.csv")]
    [InlineData("mail", "close", "20161201-1", "--inserted", "inserted.csv", "--except", "20161201-1-01-0001")]
    [InlineData("mail", "close", "20161201-1", "--by-hand", "--envelopes", "4", "--sheets", "8", "--spoiled", "20161201-1-01-0001")]
    public void What_cannot_be_meant_is_wrong_usage(params string[] arguments)
    {
        _store.MakeReady(1);
        var result = ImrdocsProcess.Run([.. arguments, "--store", _store.Address]);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("imrdocs: error: ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_for_the_printer_are_not_written_into_a_file()
    {
        _store.MakeReady(1);
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(file, "notes");
        try
        {
            var result = _store.Mail("run", "--date", Day, "--unreleased", "--out", file);
            Assert.Equal(3, result.ExitCode);
            Assert.EndsWith($"imrdocs: error: {file} is a file; the files for the printer are written into a folder\n", result.Errors, StringComparison.Ordinal);
            Assert.Equal("notes", File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Values(member.Value)),
        JsonArray items => items.SelectMany(Values),
        JsonValue value => [value.ToString()],
        _ => [],
    };
}
