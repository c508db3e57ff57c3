using System.Net;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Cases;

public sealed class ReadyTests
{
    [Fact]
    public async Task A_case_that_is_ready_is_saved_marked_and_queued()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        form["clinicalSummary"] = "The last words.";
        var answer = await form.SendAsync(server.Browser, $"/cases/{number}", "ready");
        Assert.Equal((HttpStatusCode.SeeOther, $"/cases/{number}?ready=2"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        var version = (await new CaseVersions(server.Store).HistoryAsync(number, CancellationToken.None))[^1];
        Assert.Equal((2, LocalUser.Person, LocalUser.Person), (version.Number, version.Saved!.By, version.Ready!.By));
        Assert.Contains("Its letter is queued and not made yet.", await server.PageAsync($"/cases/{number}?ready=2"), StringComparison.Ordinal);
        var message = await server.Services.GetRequiredService<IJobQueue>().ReceiveAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.True(JobTicket.TryParse(message!.Text, out var ticket));
        var job = await new JobLedger(server.Store, TimeProvider.System).FindAsync(ticket.Id, CancellationToken.None);
        Assert.Equal((number, 2), (job!.CaseNumber, job.CaseVersion));
        Assert.Contains("Its letter is queued, or being made just now.", await server.PageAsync($"/cases/{number}"), StringComparison.Ordinal);
        Assert.Contains("Version 2 is ready.", await server.PageAsync($"/cases/{number}?ready=2"), StringComparison.Ordinal);
        Assert.Contains("state-ready", await server.PageAsync("/?state=ready"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(JobState.Done, "Its letter is made and archived.")]
    [InlineData(JobState.Refused, "Its letter was refused")]
    [InlineData(JobState.Poisoned, "failed several times")]
    [InlineData(JobState.Cancelled, "Operations cancelled")]
    public async Task What_became_of_the_letter_is_said_as_the_record_of_its_job_has_it(JobState state, string said)
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await (await server.FormAsync($"/cases/{number}")).SendAsync(server.Browser, $"/cases/{number}", "ready");
        var job = CaseReadiness.JobOf(number, 1);
        await new JobLedger(server.Store, TimeProvider.System).EndAsync(JobTicket.First(job.Id), job, state, [], [], CancellationToken.None);
        Assert.Contains(said, await server.PageAsync($"/cases/{number}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_with_something_missing_is_saved_and_not_ready()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        form["issues[0].rationale"] = "";
        var answer = await (await form.SendAsync(server.Browser, $"/cases/{number}", "ready")).TextAsync();
        Assert.Contains("Saved as version 2, but not ready", answer, StringComparison.Ordinal);
        Assert.Contains("data-seen=\"2\"", answer, StringComparison.Ordinal);
        Assert.Null((await new CaseVersions(server.Store).HistoryAsync(number, CancellationToken.None))[^1].Ready);
        Assert.Null(await server.Services.GetRequiredService<IJobQueue>().ReceiveAsync(TimeSpan.FromMinutes(1), CancellationToken.None));
    }
}
