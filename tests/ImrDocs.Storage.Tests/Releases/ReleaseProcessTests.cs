using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Storage.Tests.Cases;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Tests.Releases;

/// <summary>Words come into force by two people, after everything has passed, and nothing of it can be changed later.</summary>
public sealed class ReleaseProcessTests : IDisposable
{
    private readonly ReleaseBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_release_is_live_once_somebody_else_approves_it()
    {
        var release = await _bench.PublishAsync();
        Assert.Equal((1, ReleaseBench.Ana, "Better words"), (release.Number, release.Author, release.Note));
        Assert.Null((await HistoryAsync()).InForceOn(ReleaseBench.Day));

        Assert.Equal(["REL002"], Ids(await ApproveAsync(1, ReleaseBench.Ana)));
        Assert.Equal(["REL002"], Ids(await ApproveAsync(1, new Person(" ANA", IdentitySource.SignedIn))));
        Assert.Null((await HistoryAsync()).InForceOn(ReleaseBench.Day));

        var approved = await ApproveAsync(1, ReleaseBench.Ben);
        Assert.Equal(ReleaseBench.Ben, approved.Release!.Approval!.By);
        Assert.Equal(approved.Release, (await HistoryAsync()).InForceOn(ReleaseBench.Day));
        Assert.Null((await HistoryAsync()).InForceOn(ReleaseBench.Day.AddDays(-1)));

        // Who asks again is told that it is done; somebody else, that he was not the one.
        Assert.Equal(approved.Release, (await ApproveAsync(1, ReleaseBench.Ben)).Release);
        Assert.Equal(["REL003"], Ids(await ApproveAsync(1, ReleaseBench.Cid)));
        Assert.Equal(["REL001"], Ids(await ApproveAsync(2, ReleaseBench.Ben)));
    }

    [Fact]
    public async Task Cases_that_a_first_release_would_leave_without_words_are_counted()
    {
        await new CaseVersions(_bench.Store).StoreAsync(CaseBench.Number, CaseBench.Seed, default);
        var late = await _bench.Process.PublishAsync(ReleaseBench.Files, ReleaseBench.Ana, "From now on", new DateOnly(2013, 11, 21), default);
        Assert.Contains("1 case in the store was decided before 2013-11-21", Assert.Single(late.Diagnostics, problem => problem.Id == "REL012").Message, StringComparison.Ordinal);
        var early = await _bench.Process.PublishAsync(ReleaseBench.Files, ReleaseBench.Ana, "From then on", new DateOnly(2013, 11, 20), default);
        Assert.DoesNotContain(early.Diagnostics, problem => problem.Id == "REL012");
    }

    [Fact]
    public async Task An_example_that_differs_stands_against_a_release()
    {
        await _bench.PublishAsync(ReleaseBench.Changed("what-happens-next.sbn", "This decision is final", "This determination is final"));
        var refused = await ApproveAsync(1, ReleaseBench.Ben);
        Assert.Equal(["REL004"], Ids(refused).Distinct());
        Assert.Contains(refused.Diagnostics, diagnostic => diagnostic.File == "final-determination/examples/one-treatment-upheld.json");
        Assert.False((await HistoryAsync()).HasApproved);
    }

    [Fact]
    public async Task A_branch_that_no_example_takes_stands_against_a_release()
    {
        await _bench.PublishAsync(ReleaseBench.Changed("questions.sbn", "## Questions", "{{ if priority == 'urgent' }}Hurry.{{ end }}\n## Questions"));
        Assert.Contains("REL005", Ids(await ApproveAsync(1, ReleaseBench.Ben)));
    }

    [Fact]
    public async Task Warnings_are_acknowledged_by_name()
    {
        await _bench.PublishAsync(ReleaseBench.Changed("outcome.sbn", "several = issues.size > 1", "several = issues.size > 1\n    spare = 1"));
        var refused = await ApproveAsync(1, ReleaseBench.Ben);
        Assert.Null(refused.Release);
        Assert.Equal("REL009", Ids(refused).Last());
        var warnings = refused.Diagnostics[..^1].Select(warning => warning.ToString());
        Assert.Contains("final-determination/outcome.sbn(", Assert.Single(warnings), StringComparison.Ordinal);

        var approved = await ApproveAsync(1, ReleaseBench.Ben, acknowledgesWarnings: true);
        Assert.Equal(warnings, approved.Release!.Approval!.Acknowledged);
        Assert.Equal(warnings, (await _bench.Process.Ledger.ReadAsync(default)).Releases[0].Approval!.Acknowledged);
    }

    [Fact]
    public async Task A_changed_wording_of_law_is_a_warning_even_when_its_examples_expect_it()
    {
        var changed = ReleaseBench.Changed("what-happens-next.sbn", "This decision is final", "This determination is final");
        await _bench.PublishAsync(ReleaseBench.Accepted(changed));
        var refused = await ApproveAsync(1, ReleaseBench.Ben);
        Assert.Equal(["RULE623", "REL009"], refused.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.NotNull((await ApproveAsync(1, ReleaseBench.Ben, acknowledgesWarnings: true)).Release);
    }

    [Fact]
    public async Task A_name_that_no_case_has_stands_against_a_release()
    {
        await _bench.PublishAsync(ReleaseBench.Changed("questions.sbn", "## Questions", "{{ if prioritee == 'urgent' }}Hurry.{{ end }}\n## Questions"));
        Assert.Contains((await ApproveAsync(1, ReleaseBench.Ben)).Diagnostics, diagnostic => diagnostic.Message == "There is no 'prioritee'");
    }

    [Fact]
    public async Task A_set_that_cannot_be_read_or_kept_is_not_published()
    {
        var broken = ReleaseBench.Changed("questions.sbn", "## Questions", "{{ if }}");
        Assert.NotEmpty(Ids(await _bench.Process.PublishAsync(broken, ReleaseBench.Ana, "Words", ReleaseBench.Day, default)));
        var named = ReleaseBench.Files.Add("final-determination/two words.sbn", default);
        Assert.Equal(["REL007"], Ids(await _bench.Process.PublishAsync(named, ReleaseBench.Ana, "Words", ReleaseBench.Day, default)));
        Assert.Empty((await HistoryAsync()).Releases);
    }

    [Fact]
    public async Task Going_back_is_a_release_of_the_old_set_that_waits_for_approval_too()
    {
        var first = await _bench.PublishAsync();
        Assert.Equal(["REL013"], Ids(await _bench.Process.RollBackAsync(1, ReleaseBench.Ben, "Words", ReleaseBench.Day, default)));
        Assert.NotNull((await ApproveAsync(1, ReleaseBench.Ben)).Release);
        await _bench.ApprovedAsync(first.Templates, ReleaseBench.Day);
        var back = (await _bench.Process.RollBackAsync(1, ReleaseBench.Ben, "The new words were wrong", ReleaseBench.Day, default)).Release!;
        Assert.Equal((3, 1, first.Templates, first.Examples), (back.Number, back.RestoredFrom, back.Templates, back.Examples));
        Assert.Equal(2, (await HistoryAsync()).InForceOn(ReleaseBench.Day)!.Number);
        Assert.Equal(["REL002"], Ids(await ApproveAsync(3, ReleaseBench.Ben)));
        Assert.NotNull((await ApproveAsync(3, ReleaseBench.Ana)).Release);
        Assert.Equal(3, (await HistoryAsync()).InForceOn(ReleaseBench.Day)!.Number);
        Assert.Equal(["REL001"], Ids(await _bench.Process.RollBackAsync(9, ReleaseBench.Ben, "Words", ReleaseBench.Day, default)));
    }

    [Fact]
    public async Task A_release_that_was_sent_back_never_comes_into_force_and_nothing_of_it_is_changed()
    {
        await _bench.PublishAsync();
        var record = await File.ReadAllBytesAsync(_bench.PathOf("releases/1.json"));
        Assert.Equal(["REL014"], Ids(await SendBackAsync(1, ReleaseBench.Ana)));
        Assert.Equal(["REL001"], Ids(await SendBackAsync(2, ReleaseBench.Ben)));
        var sent = (await SendBackAsync(1, ReleaseBench.Ben)).Release!;
        Assert.Equal((ReleaseState.SentBack, ReleaseBench.Ben, "Name the statute"), (sent.State, sent.Closing!.By, sent.Closing.Comment));
        Assert.Equal(sent, (await HistoryAsync()).Find(1));
        Assert.Equal(record, await File.ReadAllBytesAsync(_bench.PathOf("releases/1.json")));

        // Whoever asks again is told that it is done; nobody else can decide on it any more.
        Assert.Equal(sent, (await SendBackAsync(1, ReleaseBench.Ben)).Release);
        Assert.Equal(["REL015"], Ids(await SendBackAsync(1, ReleaseBench.Cid)));
        Assert.Equal(["REL015"], Ids(await ApproveAsync(1, ReleaseBench.Cid)));
        Assert.Equal(["REL015"], Ids(await _bench.Process.WithdrawAsync(1, ReleaseBench.Ana, "", default)));
        Assert.False((await HistoryAsync()).HasApproved);
        Assert.Equal(["REL013"], Ids(await _bench.Process.RollBackAsync(1, ReleaseBench.Ana, "Words", ReleaseBench.Day, default)));

        // Its words can be published and approved again.
        await _bench.PublishAsync();
        Assert.NotNull((await ApproveAsync(2, ReleaseBench.Ben)).Release);
        Assert.Equal(["REL015"], Ids(await SendBackAsync(2, ReleaseBench.Ben)));
    }

    [Fact]
    public async Task A_release_is_withdrawn_by_its_author_while_it_waits()
    {
        await _bench.PublishAsync();
        Assert.Equal(["REL014"], Ids(await _bench.Process.WithdrawAsync(1, ReleaseBench.Ben, "", default)));
        var withdrawn = (await _bench.Process.WithdrawAsync(1, ReleaseBench.Ana, "", default)).Release!;
        Assert.Equal((ReleaseState.Withdrawn, withdrawn), (withdrawn.State, (await HistoryAsync()).Find(1)!));
        Assert.Equal(["REL015"], Ids(await ApproveAsync(1, ReleaseBench.Ben)));
        await _bench.PublishAsync();
        Assert.NotNull((await ApproveAsync(2, ReleaseBench.Ben)).Release);
        Assert.Equal(["REL015"], Ids(await _bench.Process.WithdrawAsync(2, ReleaseBench.Ana, "", default)));
    }

    [Fact]
    public async Task Of_many_who_decide_at_once_one_does()
    {
        var hash = SampleHash("words");
        var release = await _bench.Process.Ledger.AddAsync(new Release(0, hash, hash, ReleaseBench.Ana, "Words", ReleaseBench.Day, _bench.Clock.GetUtcNow()), default);
        var ledger = _bench.Process.Ledger;
        var decided = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => (i % 3) switch
        {
            0 => ledger.ApproveAsync(release, new Approval(ReleaseBench.Ben, _bench.Clock.GetUtcNow()), default),
            1 => ledger.CloseAsync(release, new Closing(ReleaseState.SentBack, ReleaseBench.Cid, _bench.Clock.GetUtcNow(), "No"), default),
            _ => ledger.CloseAsync(release, new Closing(ReleaseState.Withdrawn, ReleaseBench.Ana, _bench.Clock.GetUtcNow(), ""), default),
        })));
        Assert.Equal((await HistoryAsync()).Releases, decided.Distinct());
        Assert.NotEqual(ReleaseState.Waiting, decided[0].State);
    }

    [Theory]
    [InlineData("ben", "ana")]
    [InlineData("\"release\": 1", "\"release\": 2")]
    [InlineData("sent-back", "approved")]
    [InlineData("\"comment\"", "\"remark\"")]
    public async Task An_end_that_cannot_be_is_not_believed(string before, string after)
    {
        await _bench.PublishAsync();
        await SendBackAsync(1, ReleaseBench.Ben);
        var path = _bench.PathOf("releases/1.approval.json");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace(before, after, StringComparison.Ordinal));
        Assert.Equal("REL010", (await Assert.ThrowsAsync<StoreException>(HistoryAsync)).Diagnostic.Id);
    }

    [Fact]
    public async Task The_first_release_tells_the_cases_that_it_would_leave_without_templates()
    {
        var seed = File.ReadAllBytes(Repository.PathOf("seeds", "cases", "seed-letter.json"));
        var versions = new CaseVersions(_bench.Store);
        await versions.StoreAsync("CM13-0000001", seed, default);
        await versions.StoreAsync("CM13-0000002", System.Text.Encoding.UTF8.GetBytes("{ \"caseNumber\": \"CM13-0000002\", "), default);

        // The case was decided on 2013-11-20.
        var late = await _bench.Process.PublishAsync(ReleaseBench.Files, ReleaseBench.Ana, "Words", new DateOnly(2013, 11, 21), default);
        var warning = Assert.Single(late.Diagnostics);
        Assert.Equal("1 case in the store was decided before 2013-11-21, and no release applies to it", warning.Message);
        Assert.Equal(["REL009"], Ids(await ApproveAsync(1, ReleaseBench.Ben)));
        Assert.Empty((await _bench.Process.PublishAsync(ReleaseBench.Files, ReleaseBench.Ana, "Words", new DateOnly(2013, 11, 20), default)).Diagnostics);
        Assert.Empty((await _bench.Process.PublishAsync(ReleaseBench.Files, ReleaseBench.Ana, "Words", Release.All, default)).Diagnostics);
        Assert.NotNull((await ApproveAsync(3, ReleaseBench.Ben)).Release);
        Assert.Equal(3, (await HistoryAsync()).InForceOn(new DateOnly(1999, 1, 1))!.Number);

        // Whatever comes later leaves no case alone: the first one still applies to those before it.
        Assert.Empty((await _bench.Process.PublishAsync(ReleaseBench.Files, ReleaseBench.Ana, "Words", new DateOnly(2030, 1, 1), default)).Diagnostics);
    }

    [Fact]
    public async Task Of_many_who_act_at_once_each_gets_a_number_and_one_approves()
    {
        var hash = SampleHash("words");
        var published = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => _bench.Process.Ledger.AddAsync(
            new Release(0, hash, hash, ReleaseBench.Ana, $"Words {i}", ReleaseBench.Day, _bench.Clock.GetUtcNow()), default))));
        Assert.Equal(Enumerable.Range(1, 16), published.Select(release => release.Number).Order());
        Assert.Equal(published.OrderBy(release => release.Number).Select(release => release.Note), (await HistoryAsync()).Releases.Select(release => release.Note));

        var approvals = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => _bench.Process.Ledger.ApproveAsync(
            published[0], new Approval(new Person($"reader-{i}", IdentitySource.SignedIn), _bench.Clock.GetUtcNow()), default))));
        Assert.Single(approvals.Select(release => release.Approval!.By.Name).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("releases/1.json", "{}", "REL010")]
    [InlineData("releases/1.json", "", "REL010")]
    [InlineData("releases/1.approval.json", "{ \"schema\": 2 }", "REL010")]
    public async Task A_damaged_record_is_not_believed(string blob, string content, string id)
    {
        await _bench.ApprovedAsync(SampleHash("words"), ReleaseBench.Day);
        await File.WriteAllTextAsync(_bench.PathOf(blob), content);
        Assert.Equal(id, (await Assert.ThrowsAsync<StoreException>(HistoryAsync)).Diagnostic.Id);
    }

    [Theory]
    [InlineData("ben", "ana")]
    [InlineData("\"release\": 1", "\"release\": 2")]
    public async Task An_approval_by_the_author_or_of_another_release_is_not_believed(string before, string after)
    {
        await _bench.ApprovedAsync(SampleHash("words"), ReleaseBench.Day);
        var path = _bench.PathOf("releases/1.approval.json");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace(before, after, StringComparison.Ordinal));
        Assert.Equal("REL010", (await Assert.ThrowsAsync<StoreException>(HistoryAsync)).Diagnostic.Id);
    }

    [Theory]
    [InlineData("templates")]
    [InlineData("templates/examples")]
    public async Task Archived_templates_that_were_changed_or_lost_are_noticed(string folder)
    {
        var release = await _bench.PublishAsync();
        var file = Directory.EnumerateFiles(
            _bench.PathOf($"{folder}/{(folder == "templates" ? release.Templates : release.Examples)}"), "*", SearchOption.AllDirectories).First();
        await File.AppendAllTextAsync(file, " ");
        Assert.Equal("REL011", (await Assert.ThrowsAsync<StoreException>(() => ApproveAsync(1, ReleaseBench.Ben))).Diagnostic.Id);
        File.Delete(file);
        Assert.Equal("REL011", (await Assert.ThrowsAsync<StoreException>(() => ApproveAsync(1, ReleaseBench.Ben))).Diagnostic.Id);
    }

    [Fact]
    public async Task What_is_archived_comes_back_byte_for_byte()
    {
        var release = await _bench.PublishAsync();
        var archive = new TemplateArchive(_bench.Store);
        var back = (await archive.ReadAsync(release.Templates, default)).AddRange(await archive.ReadExamplesAsync(release.Examples, default));
        Assert.Equal(ReleaseBench.Files.Keys, back.Keys);
        Assert.All(ReleaseBench.Files, file => Assert.True(file.Value.Span.SequenceEqual(back[file.Key].Span), file.Key));
        Assert.Equal(release.Templates, (await _bench.PublishAsync(ReleaseBench.Files.Remove("README.md"))).Templates);
    }

    private static string SampleHash(string text) => ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(text));

    private Task<ReleaseHistory> HistoryAsync() => _bench.Process.Ledger.ReadAsync(default);

    private Task<ReleaseResult> ApproveAsync(int number, Person person, bool acknowledgesWarnings = false) => _bench.Process.ApproveAsync(number, person, acknowledgesWarnings, default);

    private Task<ReleaseResult> SendBackAsync(int number, Person person) => _bench.Process.SendBackAsync(number, person, "Name the statute", default);

    private static IEnumerable<string> Ids(ReleaseResult result)
    {
        Assert.Null(result.Release);
        return result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Id);
    }
}
