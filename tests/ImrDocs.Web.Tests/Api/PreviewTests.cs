using System.Net;
using ImrDocs.Storage.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Api;

public sealed class PreviewTests
{
    [Theory]
    [InlineData("", "application/pdf", "%PDF-1.7")]
    [InlineData("?format=docx&edition=mailed&recipient=employee&mailDate=2031-01-02", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK")]
    [InlineData("?format=svg&page=2", "image/svg+xml", "<svg")]
    [InlineData("?format=txt&draft=true", "text/plain", "")]
    public async Task A_letter_is_made_and_read_by_somebody_and_not_archived(string query, string type, string start)
    {
        await using var server = await WebServer.StartAsync();
        var answer = await ApiClient.PostCaseAsync(server, "/v1/preview" + query, ApiClient.Sample);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith(start, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(int.Parse(answer.Headers.GetValues("Imrdocs-Pages").Single(), System.Globalization.CultureInfo.InvariantCulture) > 1);
        var entries = await server.Services.GetRequiredService<AuditLog>().ListAsync(CancellationToken.None).ToListAsync();
        Assert.Equal((AuditAction.LetterRead, ApiClient.SampleNumber), (entries.Single().Event.Action, entries.Single().Event.CaseNumber));
        Assert.Equal(["audit"], Directory.GetDirectories(server.StoreFolder).Select(Path.GetFileName).Where(name => name is "audit" or "cases" or "letters" or "jobs"));
    }

    [Theory]
    [InlineData("?edition=mailed", HttpStatusCode.BadRequest, "recipient: the edition has a copy for each; name one")]
    [InlineData("?format=rtf", HttpStatusCode.BadRequest, "format: write pdf, docx, txt or svg")]
    [InlineData("?format=svg&page=99", HttpStatusCode.BadRequest, "page: the letter has")]
    [InlineData("?kind=birthday", HttpStatusCode.UnprocessableEntity, "Nothing was done. Mend every error")]
    public async Task What_cannot_be_made_is_a_problem(string query, HttpStatusCode status, string detail)
    {
        await using var server = await WebServer.StartAsync();
        var answer = await ApiClient.PostCaseAsync(server, "/v1/preview" + query, ApiClient.Sample);
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith(detail, (string)(await ApiClient.JsonAsync(answer))["detail"]!, StringComparison.Ordinal);
    }
}
