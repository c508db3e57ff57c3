using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Operations;

public sealed class JobsTests
{
    private const string Number = "CM13-0000001";

    [Fact]
    public async Task A_refused_job_is_told_with_all_its_problems_and_can_be_queued_again()
    {
        await using var server = await WebServer.StartAsync();
        var job = await SubmitAsync(server, System.Text.RegularExpressions.Regex.Replace(Samples.Text("seed-letter"), "\"rationale\": \".*\"", "\"rationale\": \"\""));
        await server.WorkAsync();
        var list = await server.PageAsync("/operations/jobs");
        Assert.Contains("CASE014: The text is empty", list, StringComparison.Ordinal);
        Assert.Contains("No job has this state.", await server.PageAsync("/operations/jobs?state=open"), StringComparison.Ordinal);
        var page = await server.PageAsync("/operations/jobs/" + job.Id);
        Assert.Contains("Run 1: refused", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"place\">Issue 1: rationale</span>", page, StringComparison.Ordinal);

        var answer = await server.PostAsync("/operations/jobs/" + job.Id, ("action", "requeue"));
        Assert.Equal("/operations/jobs/" + job.Id, answer.Headers.Location!.ToString());
        page = await server.PageAsync("/operations/jobs/" + job.Id);
        Assert.Contains("Run 2: waiting or running", page, StringComparison.Ordinal);
        Assert.Contains("Run 1: refused", page, StringComparison.Ordinal);
        Assert.Equal(1, (await server.Services.GetRequiredService<IJobQueue>().MeasureAsync(default)).Messages);
        Assert.Equal([(AuditAction.JobRequeued, Number)], await server.AuditAsync());
    }

    [Fact]
    public async Task Chosen_jobs_are_queued_again_together()
    {
        await using var server = await WebServer.StartAsync();
        var unfinished = System.Text.RegularExpressions.Regex.Replace(Samples.Text("seed-letter"), "\"rationale\": \".*\"", "\"rationale\": \"\"");
        var jobs = new List<Job>();
        for (var number = 1; number <= 3; number++)
        {
            jobs.Add(await SubmitAsync(server, unfinished.Replace(Number, $"CM13-000000{number}", StringComparison.Ordinal)));
        }

        await server.WorkAsync();
        var answer = await server.PostAsync("/operations/jobs?state=refused", ("job", jobs[0].Id.Value), ("job", jobs[2].Id.Value), ("job", "nonsense"), ("job", new string('a', 32)));
        var page = await server.PageAsync(answer.Headers.Location!.ToString());
        Assert.Contains("2 jobs were queued again.", page, StringComparison.Ordinal);
        Assert.Contains("1 job, the newest first.", page, StringComparison.Ordinal);
        Assert.Equal([(AuditAction.JobRequeued, jobs[0].CaseNumber), (AuditAction.JobRequeued, jobs[2].CaseNumber)], await server.AuditAsync());
    }

    [Fact]
    public async Task A_waiting_job_can_be_cancelled_once()
    {
        await using var server = await WebServer.StartAsync();
        var job = await SubmitAsync(server, Samples.Text("seed-letter"));
        var path = "/operations/jobs/" + job.Id;
        var waiting = await server.PageAsync(path);
        Assert.Contains("value=\"cancel\">", waiting, StringComparison.Ordinal);
        Assert.Contains("value=\"requeue\" disabled=\"disabled\">", waiting, StringComparison.Ordinal);
        var form = new SentForm(waiting);
        Assert.Equal(path, (await form.SendAsync(server.Browser, path, "cancel")).Headers.Location!.ToString());
        Assert.Contains("Run 1: cancelled", await server.PageAsync(path), StringComparison.Ordinal);
        await server.WorkAsync();
        Assert.Contains("Run 1: cancelled", await server.PageAsync(path), StringComparison.Ordinal);
        await form.SendAsync(server.Browser, path, "requeue");
        await server.WorkAsync();

        // The refusal stands beside what renews itself, and each button in its place.
        var refused = await (await form.SendAsync(server.Browser, path, "cancel")).TextAsync();
        Assert.InRange(refused.IndexOf("JOB003", StringComparison.Ordinal), 1, refused.IndexOf("id=\"renewed\"", StringComparison.Ordinal));
        Assert.Contains("value=\"cancel\" disabled=\"disabled\">", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"requeue\">", refused, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await form.SendAsync(server.Browser, path)).StatusCode);
        Assert.Contains("Run 2: done", await server.PageAsync(path), StringComparison.Ordinal);
        Assert.Equal([(AuditAction.JobCancelled, Number), (AuditAction.JobRequeued, Number)], await server.AuditAsync());
    }

    [Fact]
    public async Task The_overview_counts_what_waits_and_what_wants_somebody()
    {
        await using var server = await WebServer.StartAsync();
        await SubmitAsync(server, Samples.Text("expedited-priority"));
        var page = await server.PageAsync("/operations");
        Assert.Contains("<strong>1</strong> job waiting", page, StringComparison.Ordinal);
        Assert.Contains("Nobody works on the queue", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/operations/jobs/nonsense")]
    [InlineData("/operations/jobs/0123456789abcdef0123456789abcdef")]
    public async Task A_job_that_nobody_asked_for_is_not_found(string path)
    {
        await using var server = await WebServer.StartAsync();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await server.Browser.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_refused_job_whose_case_has_a_newer_version_wants_nobody_any_more()
    {
        await using var server = await WebServer.StartAsync();
        Assert.Contains("Nothing was refused, and nothing has failed.", await server.PageAsync("/operations/jobs"), StringComparison.Ordinal);
        var job = await SubmitAsync(server, System.Text.RegularExpressions.Regex.Replace(Samples.Text("seed-letter"), "\"rationale\": \".*\"", "\"rationale\": \"\""));
        await server.WorkAsync();
        server.Services.GetRequiredService<Web.Operations.Jobs.JobBoard>().Forget();
        Assert.Contains("1 job, the newest first.", await server.PageAsync("/operations/jobs"), StringComparison.Ordinal);
        await server.StoreAsync(Samples.Text("seed-letter"));
        server.Services.GetRequiredService<Web.Operations.Jobs.JobBoard>().Forget();
        Assert.DoesNotContain(job.CaseNumber, await server.PageAsync("/operations/jobs"), StringComparison.Ordinal);
        Assert.Contains("mended by version 2", await server.PageAsync("/operations/jobs?state=mended"), StringComparison.Ordinal);
        Assert.Matches("<strong>0</strong> jobs refused", await server.PageAsync("/operations"));
    }

    internal static async Task<Job> SubmitAsync(WebServer server, string json)
    {
        var submission = new JobSubmission(server.Store, server.Services.GetRequiredService<IJobQueue>(), TimeProvider.System);
        var number = await server.StoreAsync(json);
        return (await submission.SubmitAsync(number, await new CaseVersions(server.Store).NewestAsync(number, default), new ImrDocs.Letters.Generation.LetterRequest(), [ImrDocs.Letters.Generation.LetterFormat.Pdf], default)).Job;
    }
}
