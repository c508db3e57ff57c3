using System.Net;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Background;
using ImrDocs.Web.Access;
using ImrDocs.Web.Background;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Operations;

/// <summary>Verification of all letters of the store, which goes on while nobody waits.</summary>
public sealed class VerificationTests
{
    [Fact]
    public async Task All_letters_are_verified_and_the_report_is_kept()
    {
        await using var server = await LettersTests.ArchiveAsync("seed-letter", "expedited-priority");
        var report = await EndAsync(server, await StartAsync(server));
        Assert.Contains("Everything is as it was archived.", report, StringComparison.Ordinal);
        Assert.Contains("2 letters, 4 files with their hashes; 2 letters rendered again and compared.", report, StringComparison.Ordinal);
        Assert.Contains("<td data-label=\"Found:\">nothing</td>", await server.PageAsync("/operations/verify"), StringComparison.Ordinal);
        Assert.Contains((AuditAction.LettersVerified, null), await server.AuditAsync());
    }

    [Fact]
    public async Task What_is_damaged_missing_or_unreadable_is_named_with_its_letter_and_can_be_fetched()
    {
        await using var server = await LettersTests.ArchiveAsync("seed-letter", "expedited-priority", "two-reviewers-one-physician");
        var folder = Path.Combine(server.StoreFolder, "letters");
        await File.AppendAllTextAsync(Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order().First(), "changed");
        File.Delete(Directory.EnumerateFiles(folder, "*.docx", SearchOption.AllDirectories).Order().First());
        await File.WriteAllTextAsync(Directory.EnumerateFiles(folder, "*.manifest.json", SearchOption.AllDirectories).Order().Last(), "{");
        var address = await StartAsync(server);
        var report = await EndAsync(server, address);
        Assert.Contains("Something is not as it was archived.", report, StringComparison.Ordinal);
        foreach (var heading in (string[])["A file of an archived letter is missing: 1 file", "A file of an archived letter was changed: 1 file", "The manifest of an archived letter cannot be read: 1 file"])
        {
            Assert.Contains(heading, report, StringComparison.Ordinal);
        }

        foreach (var pattern in (string[])["/operations/letters/CM1[^\"]+/[0-9a-f]{64}", "/operations/letters\\?Filter[^\"]+"])
        {
            await server.PageAsync(Desk.AddressIn(report, pattern));
        }

        var csv = await server.Browser.GetAsync(new Uri(address + "/csv", UriKind.Relative));
        Assert.Equal(("text/csv", 4), (csv.Content.Headers.ContentType!.MediaType, (await csv.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Contains("<td data-label=\"Found:\">3 problems</td>", await server.PageAsync("/operations/verify"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_of_mail_that_cannot_be_read_is_named_and_nothing_of_it_is_called_compared()
    {
        await using var server = await LettersTests.ArchiveAsync("seed-letter");
        Directory.CreateDirectory(Path.Combine(server.StoreFolder, "mail", "ledger"));
        await File.WriteAllTextAsync(Path.Combine(server.StoreFolder, "mail", "ledger", "00000001.json"), "{");
        var report = await EndAsync(server, await StartAsync(server));
        Assert.Contains("An entry of the ledger of mail cannot be believed: 1 file", report, StringComparison.Ordinal);
        Assert.Contains("Mail: the ledger could not be read, so nothing that it tells of was compared", report, StringComparison.Ordinal);
        Assert.DoesNotContain("printed envelope", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_goes_on_at_a_time_tells_how_far_it_is_and_is_stopped()
    {
        await using var server = await WebServer.StartAsync();
        var desk = server.Services.GetRequiredService<TaskDesk>();
        var (task, _) = await desk.StartAsync(TaskKind.Verification, LocalUser.Person, null, WaitAsync, default);
        var address = "/operations/verify/" + task.Id;
        await PollAsync(server, address, "Verifying: 3 of 1,000 letters, envelopes and files for the printer.");
        Assert.Contains("A verification goes on", await server.PageAsync("/operations/verify"), StringComparison.Ordinal);
        Assert.False((await desk.StartAsync(TaskKind.Verification, LocalUser.Person, null, WaitAsync, default)).IsNew);

        Assert.Equal(HttpStatusCode.Found, (await new SentForm(await server.PageAsync(address)).SendAsync(server.Browser, address + "?handler=Stop")).StatusCode);
        await PollAsync(server, address, "It was stopped, after 3 of 1,000 letters, envelopes and files for the printer.");
        Assert.Contains((AuditAction.JobCancelled, null), await server.AuditAsync());
        Assert.Contains("The store has no letters.", await EndAsync(server, await StartAsync(server)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_a_dead_server_left_is_interrupted_and_one_that_another_server_does_goes_on()
    {
        await using var server = await WebServer.StartAsync();
        var dead = (await new TaskBook(server.Store, new Clock(TimeSpan.FromMinutes(-5))).TryBeginAsync(TaskKind.Verification, 0, LocalUser.Person, null, default))!;
        var other = new TaskBook(server.Store, TimeProvider.System);
        Assert.Contains("It was interrupted", await server.PageAsync("/operations/verify/" + dead.Id), StringComparison.Ordinal);
        var alive = (await other.TryBeginAsync(TaskKind.Verification, 1, LocalUser.Person, null, default))!;
        Assert.Equal(TaskSign.GoOn, await other.SignAsync(alive, 1, TaskState.Working, 5, 10, default));
        var page = await server.PageAsync("/operations/verify/" + alive.Id);
        Assert.Contains("Verifying: 5 of 10 letters, envelopes and files for the printer.", page, StringComparison.Ordinal);
        await new SentForm(page).SendAsync(server.Browser, $"/operations/verify/{alive.Id}?handler=Stop");
        Assert.Equal(TaskSign.Stop, await other.SignAsync(alive, 2, TaskState.Working, 6, 10, default));
    }

    [Fact]
    public async Task A_server_that_ends_in_order_says_what_it_interrupted()
    {
        await using var server = await WebServer.StartAsync();
        var desk = server.Services.GetRequiredService<TaskDesk>();
        var (task, _) = await desk.StartAsync(TaskKind.Verification, LocalUser.Person, null, WaitAsync, default);
        await PollAsync(server, "/operations/verify/" + task.Id, "Verifying: 3 of");
        await desk.DisposeAsync();
        Assert.Equal(TaskState.Interrupted, (await new TaskBook(server.Store, TimeProvider.System).FindAsync(TaskKind.Verification, task.Id, default))!.State);
    }

    [Fact]
    public void What_has_ended_is_stopped_without_harm()
    {
        var work = new BackgroundWork();
        work.End(TaskState.Done);
        work.Dispose();
        work.Cancel();
        Assert.Equal(TaskState.Done, work.Now.State);
    }

    [Theory]
    [InlineData("/operations/verify/nonsense")]
    [InlineData("/operations/verify/..%2F..%2Faudit")]
    [InlineData("/operations/verify/20161201T000000000-00000000/csv")]
    public async Task What_was_never_started_is_not_found(string path)
    {
        await using var server = await WebServer.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
    }

    private static async Task<TaskOutcome> WaitAsync(BackgroundWork work, CancellationToken cancellation)
    {
        work.Tell(3, 1000);
        await Task.Delay(Timeout.Infinite, cancellation);
        return TaskOutcome.None;
    }

    private static async Task<string> StartAsync(WebServer server)
    {
        var page = await server.PageAsync("/operations/verify");
        var form = new SentForm(page[page.IndexOf("id=\"store\"", StringComparison.Ordinal)..]);
        var answer = await form.SendAsync(server.Browser, "/operations/verify?handler=Store");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static Task<string> EndAsync(WebServer server, string address) => PollAsync(server, address, "data-progress=\"ended\"");

    /// <summary>The page once it says something.</summary>
    internal static async Task<string> PollAsync(WebServer server, string address, string words)
    {
        for (var patience = 600; ; patience--)
        {
            var page = await server.PageAsync(address);
            if (page.Contains(words, StringComparison.Ordinal))
            {
                return page;
            }

            Assert.True(patience > 0, page);
            await Task.Delay(100);
        }
    }

    private sealed class Clock(TimeSpan offset) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + offset;
    }
}
