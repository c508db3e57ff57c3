using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ImrDocs.Testing;
using ImrDocs.Web.Preview;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Api;

public sealed class SafetyTests
{
    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Sec-Fetch-Site", "none", HttpStatusCode.OK)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://OWN", HttpStatusCode.OK)]
    [InlineData("User-Agent", "curl", HttpStatusCode.OK)]
    public async Task Changes_that_another_site_asks_for_are_refused(string header, string value, HttpStatusCode status)
    {
        await using var server = await WebServer.StartAsync();
        var answer = await ApiClient.SendAsync(
            server, HttpMethod.Post, "/v1/check", ApiClient.Sample, (header, value.Replace("OWN", server.Address.Authority, StringComparison.Ordinal)));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK ? "application/json" : "application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task What_forms_of_other_sites_can_send_is_no_case(string type)
    {
        await using var server = await WebServer.StartAsync();
        using var content = new StringContent(ApiClient.Sample, Encoding.UTF8) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.Browser.PostAsync(new Uri("/v1/letters", UriKind.Relative), content)).StatusCode);
    }

    [Fact]
    public async Task Too_large_a_body_is_refused()
    {
        await using var server = await WebServer.StartAsync();
        var answer = await ApiClient.SendAsync(server, HttpMethod.Post, "/v1/check", new string(' ', 11 * 1024 * 1024), ("Expect", "100-continue"));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_to_wait()
    {
        await using var server = await WebServer.StartAsync(settings => settings with { RequestsPerSecond = 2 });
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => server.Browser.GetAsync(new Uri("/v1/letters/x", UriKind.Relative))));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.InRange(refused.Count, 6, 8);
        Assert.All(refused, answer => Assert.True(int.Parse(answer.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture) >= 1));
        Assert.Equal("application/problem+json", refused[0].Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public async Task Who_finds_no_room_for_a_letter_is_told_so_in_time()
    {
        await using var server = await WebServer.StartAsync();
        var desk = server.Services.GetRequiredService<DrawingDesk>();
        var end = new TaskCompletionSource<object>();
        var others = Enumerable.Range(0, 2).Select(_ => desk.DoAsync<object>(async () => await end.Task, CancellationToken.None)).ToList();
        var answer = await ApiClient.PostCaseAsync(server, "/v1/check", ApiClient.Sample);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "urn:problem-type:imrdocs:busy"), (answer.StatusCode, (string)(await ApiClient.JsonAsync(answer))["type"]!));
        end.SetResult(this);
        await Task.WhenAll(others);
        Assert.Equal(HttpStatusCode.OK, (await ApiClient.PostCaseAsync(server, "/v1/check", ApiClient.Sample)).StatusCode);
    }
}
