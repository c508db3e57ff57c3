// Who gets a letter once more when a case was corrected, and who does not.
using System.Text.Json.Nodes;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Mail;

public sealed class CorrectedCaseTests : IDisposable
{
    private static readonly DateOnly Later = MailBench.Day.AddDays(6);
    private static readonly string[] Everybody = ["employee", "employee-attorney", "claims-administrator", "requesting-physician", "dwc"];

    private readonly MailBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("employee", "employee", true)]
    [InlineData("employeeAttorney", "employee-attorney", true)]
    [InlineData("claimsAdministrator", "claims-administrator", true)]
    [InlineData("requestingPhysician", "requesting-physician", true)]
    [InlineData("employee", "employee", false)]
    [InlineData("requestingPhysician", "requesting-physician", false)]
    public async Task Only_the_recipient_whose_address_is_corrected_gets_a_second_letter(string party, string recipient, bool cameBack)
    {
        await MailAsync();
        var first = EnvelopeTo(await _bench.BookAsync(), recipient);
        if (cameBack)
        {
            Assert.Null(await _bench.Closing().ReturnAsync(first.Id, ReturnReason.NoSuchNumber, sendAgain: false, default));
        }

        await CorrectAsync(json => json["parties"]![party]!["address"]!["line1"] = "77 Corrected Lane");
        var looked = await _bench.LookAsync(Later);
        var ran = await _bench.RunAsync(Later);
        Assert.Equal(looked.Plan!.Batches[0].Envelopes.Select(envelope => envelope with { Options = [] }), ran.Planned!.Batches[0].Envelopes.Select(envelope => envelope with { Options = [] }));
        Assert.Equal(looked.Kept.SelectMany(kept => kept.Letters), ran.Kept.SelectMany(kept => kept.Letters));
        Assert.Equal([(recipient, 2, first.Id, cameBack ? ResendReason.Returned : ResendReason.Changed)], Sent(ran.Planned));
        Assert.Equal(Everybody.Where(one => one != recipient), Kept(ran).Order(Comparer<string>.Create((a, b) => Array.IndexOf(Everybody, a) - Array.IndexOf(Everybody, b))));

        // A second run, and one that reads the ledger anew, have nothing more to say.
        var again = await _bench.RunAsync(Later);
        Assert.Null(again.Planned);
        Assert.Empty(again.Kept);
        var book = await _bench.BookAsync();
        Assert.Empty(book.ToSendAgain);
        Assert.True(book.IsWhole("final-determination", "mailed", MailBench.NumberOf(1), 2));
        Assert.Equal(2, ResentGroup.Of(ran.Planned, ran.Kept).Length);
    }

    [Theory]
    [InlineData(false, "This letter replaces our letter dated December 1, 2016. Please go by this one.")]
    [InlineData(true, "This letter replaces our letter dated December 1, 2016, which came back to us.")]
    public async Task A_corrected_letter_tells_that_it_replaces_an_earlier_one(bool cameBack, string sentence)
    {
        await MailAsync();
        Assert.DoesNotContain("replaces", Tool.Run("pdftotext", [Path.Combine(_bench.Out, "20161201-1-01.pdf"), "-"]).Output, StringComparison.Ordinal);
        if (cameBack)
        {
            await _bench.Closing().ReturnAsync(EnvelopeTo(await _bench.BookAsync(), "employee").Id, ReturnReason.NoSuchNumber, sendAgain: false, default);
        }

        await CorrectAsync(json => json["parties"]!["employee"]!["address"]!["line1"] = "77 Corrected Lane");
        var planned = (await _bench.RunAsync(Later)).Planned!;
        var envelope = Assert.Single(planned.Batches[0].Envelopes);
        Assert.Equal(new EarlierLetter(MailBench.Day, cameBack), envelope.Tells);
        var text = Tool.Run("pdftotext", ["-l", "1", Path.Combine(_bench.Out, planned.Batches[0].Batch + ".pdf"), "-"]).Output;
        Assert.Contains(sentence, text.ReplaceLineEndings(" "), StringComparison.Ordinal);

        // What it tells is in the ledger and in the archive: it is made again byte for byte, and of it nothing is kept as said already.
        Assert.Null((await _bench.Room().ReprintAsync(envelope.Envelope, _bench.Out, default)).Problem);
        var manifest = await new LetterArchive(_bench.Store, _bench.Clock).FindAsync(
            LetterKey.Parse(new LetterSlot(envelope.CaseNumber, planned.Kind, planned.Edition, envelope.Recipient), envelope.LetterKey), default);
        Assert.Equal(envelope.Tells, manifest!.Inputs.Replaces);
        Assert.Contains("replaces", manifest.Supersedes!.Changed);
        var (outcome, differences) = await new LetterRerendering(_bench.Store, MailBench.Generator.Value).CompareAsync(manifest, default);
        Assert.Equal((RerenderOutcome.Compared, 0), (outcome, differences.Length));
    }

    [Fact]
    public async Task A_move_to_another_state_changes_the_last_day_that_others_read_too()
    {
        await MailAsync();
        await CorrectAsync(json =>
        {
            var address = json["parties"]!["employee"]!["address"]!;
            (address["city"], address["state"], address["zip"]) = ("Reno", "NV", "89501");
        });
        var looked = await _bench.LookAsync(Later);

        // The physician and the Division read the employee's last day; the attorney and the claims administrator their own.
        Assert.Equal(["dwc", "employee", "requesting-physician"], Sent(looked.Plan!).Select(sent => sent.Recipient).Order(StringComparer.Ordinal));
        Assert.Equal(["claims-administrator", "employee-attorney"], looked.Kept.SelectMany(kept => kept.Letters).Select(letter => letter.Recipient).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Large_print_is_for_the_employee_alone()
    {
        await MailAsync();
        await CorrectAsync(json => json["parties"]!["employee"]!["largePrint"] = true);
        Assert.Equal(["employee"], Sent((await _bench.LookAsync(Later)).Plan!).Select(sent => sent.Recipient));
    }

    [Fact]
    public async Task What_everybody_reads_is_mailed_to_everybody()
    {
        await MailAsync();
        await CorrectAsync(json => json["clinicalSummary"] = "Corrected. " + json["clinicalSummary"]);
        var looked = await _bench.LookAsync(Later);
        Assert.Equal(Everybody.Length, Sent(looked.Plan!).Count());
        Assert.All(Sent(looked.Plan!), sent => Assert.Equal(ResendReason.Changed, sent.Because));
        Assert.Empty(looked.Kept);
    }

    [Fact]
    public async Task Who_is_named_for_the_first_time_gets_a_first_letter_and_the_list_of_copies_is_mailed_to_all()
    {
        await _bench.MakeReadyAsync(1);
        await _bench.RunAsync();
        await CorrectAsync(_ => { });
        var sent = Sent((await _bench.LookAsync(Later)).Plan!).ToDictionary(one => one.Recipient, one => one.Because);
        Assert.Equal(Everybody.Order(StringComparer.Ordinal), sent.Keys.Order(StringComparer.Ordinal));
        Assert.Null(sent["employee-attorney"]);
        Assert.Equal(ResendReason.Changed, sent["employee"]);
    }

    [Fact]
    public async Task A_version_that_prints_nothing_new_is_mailed_to_nobody_until_an_envelope_is_taken_back()
    {
        await PrintAsync();
        await CorrectAsync(json => json["reviewers"]![0]!["id"] = "another-id");
        Assert.Null((await _bench.LookAsync(Later)).Plan);
        var ran = await _bench.RunAsync(Later);
        Assert.Null(ran.Planned);
        Assert.Equal(Everybody.Length, Kept(ran).Count);

        await _bench.Closing().WithdrawAsync("20161201-1", WithdrawalReason.Damaged, isDestroyed: true, default);
        var anew = await _bench.RunAsync(Later);
        Assert.Equal(Everybody.Length, Sent(anew.Planned!).Count());
        Assert.All(Sent(anew.Planned!), sent => Assert.Equal((2, null), (sent.Version, sent.Because)));
    }

    [Fact]
    public async Task Of_a_batch_that_is_not_printed_no_letter_is_kept_when_one_is_superseded()
    {
        await _bench.MakeReadyAsync(1, WithAttorney);
        await _bench.PlanOnlyAsync();
        await CorrectAsync(json => json["parties"]!["employee"]!["address"]!["line1"] = "77 Corrected Lane");
        var ran = await _bench.RunAsync();
        Assert.Empty(ran.Kept);
        Assert.Equal(["RUN004", "RUN003"], ran.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(Sent(ran.Planned!), sent => Assert.Equal((2, null), (sent.Version, sent.Because)));
        Assert.Equal(Everybody.Length, Sent(ran.Planned!).Count());
    }

    [Fact]
    public async Task What_came_back_and_is_not_corrected_stays_to_be_sent_again_until_somebody_says_so()
    {
        await MailAsync();
        var back = EnvelopeTo(await _bench.BookAsync(), "dwc").Id;
        Assert.Null(await _bench.Closing().ReturnAsync(back, ReturnReason.TemporarilyAway, sendAgain: false, default));
        await CorrectAsync(json => json["parties"]!["employee"]!["address"]!["line1"] = "77 Corrected Lane");
        await _bench.RunAsync(Later);
        Assert.Equal(back, Assert.Single((await _bench.BookAsync()).ToSendAgain).Id);
        Assert.Equal("RUN030", (await _bench.Closing().ReturnAsync(back, ReturnReason.TemporarilyAway, sendAgain: false, default))!.Id);
        Assert.Null(await _bench.Closing().ReturnAsync(back, ReturnReason.TemporarilyAway, sendAgain: true, default));
        Assert.Equal("RUN030", (await _bench.Closing().ReturnAsync(back, ReturnReason.TemporarilyAway, sendAgain: true, default))!.Id);
        Assert.Equal([("dwc", 2, back, ResendReason.Returned)], Sent((await _bench.RunAsync(Later)).Planned!));
        Assert.Empty((await _bench.BookAsync()).ToSendAgain);
    }

    [Fact]
    public async Task What_was_sent_again_since_cannot_be_sent_again_for_the_first_envelope()
    {
        await MailAsync();
        var back = EnvelopeTo(await _bench.BookAsync(), "employee").Id;
        await _bench.Closing().ReturnAsync(back, ReturnReason.NoSuchStreet, sendAgain: false, default);
        await CorrectAsync(json => json["parties"]!["employee"]!["address"]!["line1"] = "77 Corrected Lane");
        await _bench.RunAsync(Later);
        Assert.Equal("RUN030", (await _bench.Closing().ReturnAsync(back, ReturnReason.NoSuchStreet, sendAgain: true, default))!.Id);
    }

    /// <summary>A case with five recipients, mailed.</summary>
    private async Task MailAsync()
    {
        await PrintAsync();
        await _bench.CloseAsync("20161201-1-01");
    }

    private async Task PrintAsync()
    {
        await _bench.MakeReadyAsync(1, WithAttorney);
        Assert.Empty((await _bench.RunAsync()).Stopped);
    }

    private Task CorrectAsync(Action<JsonNode> correct) => _bench.MakeReadyAsync(1, json =>
    {
        var node = JsonNode.Parse(WithAttorney(json))!;
        correct(node);
        return node.ToJsonString();
    });

    private static string WithAttorney(string json) => json.Replace(
        "\"parties\": {",
        """
        "parties": { "employeeAttorney": { "name": "Ilse Vandermeer", "address": { "line1": "9 Court Square", "city": "Eureka", "state": "CA", "zip": "95501" } },
        """,
        StringComparison.Ordinal);

    private static MailEnvelope EnvelopeTo(MailBook book, string recipient) =>
        book.OfCase(MailBench.NumberOf(1)).Single(envelope => envelope.Planned.Recipient == recipient);

    private static IEnumerable<(string Recipient, int Version, string? Replaces, ResendReason? Because)> Sent(RunPlanned run) =>
        run.Batches.SelectMany(batch => batch.Envelopes).Select(envelope => (envelope.Recipient, envelope.CaseVersion, envelope.Replaces, envelope.Because));

    private static List<string> Kept(MailOutcome ran) => [.. ran.Kept.SelectMany(kept => kept.Letters).Select(letter => letter.Recipient)];
}
