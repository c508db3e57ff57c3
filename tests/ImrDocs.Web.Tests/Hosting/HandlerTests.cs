using System.Net;
using System.Text.RegularExpressions;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Web.Tests.Cases;
using ImrDocs.Web.Tests.Operations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Hosting;

/// <summary>Forms that name what a page does not do.</summary>
public sealed partial class HandlerTests
{
    private const string Envelope = "20161201-1-01-0001";

    [Fact]
    public async Task No_page_takes_a_form_for_a_handler_that_it_does_not_have()
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MailAsync(server);
        var token = new SentForm(await server.PageAsync("/operations/mail/close/20161201-1"))["__RequestVerificationToken"];
        var pages = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { ViewEnginePath: not "/Hosting/Error" }).ToList();
        Assert.True(pages.Count > 40);
        foreach (var page in pages)
        {
            var path = Parameter().Replace(page.RoutePattern.RawText!.TrimStart('/'), parameter => parameter.Value switch { "{number}" => "CM16-0203377", "{id}" => Envelope, _ => "1" });
            var answer = await SendAsync(server, $"/{path}?handler=Nonsense", token);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{path}: {answer.StatusCode}");
            Assert.Contains("This form could not be accepted", await answer.TextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_for_another_handler_is_not_taken_for_the_page_s_own_and_its_address_shows_the_page()
    {
        await using var server = await WebServer.StartAsync();
        await MailTests.MailAsync(server);
        var path = "/operations/mail/void/" + Envelope;
        var form = new SentForm(await server.PageAsync(path));
        (form["reason"], form["destroyed"]) = ("damaged", "true");
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SendAsync(server.Browser, path + "?handler=Print")).StatusCode);
        Assert.Equal(BatchState.Printed, (await new MailLedgerReader(server.Store).ReadAsync(default)).FindEnvelope(Envelope)!.State);
        Assert.Contains("Void envelope", await server.PageAsync(path + "?handler=Print"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(server.Browser, path)).StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(WebServer server, string path, string token)
    {
        using var fields = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await server.Browser.PostAsync(new Uri(path, UriKind.Relative), fields);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
