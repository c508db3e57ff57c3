using System.Net;
using System.Text.RegularExpressions;
using ImrDocs.Web.Hosting;
using ImrDocs.Web.Tests.Cases;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Hosting;

public sealed class HostTests
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/base.css", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task Every_answer_says_what_the_browser_may_do(string path, HttpStatusCode status)
    {
        await using var server = await WebServer.StartAsync();
        var answer = await server.Browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal(path != "/base.css", answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>", body, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_host_name_for_this_machine_is_refused()
    {
        await using var server = await WebServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address);
        request.Headers.Host = "rebound.example";
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Browser.SendAsync(request)).StatusCode);
    }

    /// <summary>Those that look at the token themselves are in <see cref="FormTests"/>.</summary>
    [Fact]
    public async Task No_page_takes_a_post_without_the_token_of_a_form()
    {
        await using var server = await WebServer.StartAsync();
        await server.StoreSampleAsync();
        var endpoints = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null).ToList();
        Assert.NotEmpty(endpoints);
        foreach (var endpoint in endpoints.Where(endpoint => !endpoint.RoutePattern.RawText!.StartsWith("error", StringComparison.Ordinal)))
        {
            // Parts that may be left out are; of the others, numbers and anything else stand for themselves.
            var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{number}", "CM13-0000001", StringComparison.Ordinal);
            path = Regex.Replace(Regex.Replace(Regex.Replace(path, @"/?\{[^}]*\?\}", ""), @"\{[^}]*:int\}", "1"), @"\{[^}]*\}", "pdf");
            using var form = new FormUrlEncodedContent([new("clinicalSummary", "Forged"), new("baseVersion", "1")]);
            var answer = await server.Browser.PostAsync(new Uri(path, UriKind.Relative), form);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed, $"{path} answered {answer.StatusCode}");
        }
    }
}
