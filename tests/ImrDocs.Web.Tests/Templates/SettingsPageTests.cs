using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ImrDocs.Storage.Drafts;
using ImrDocs.Web.Access;
using ImrDocs.Web.Templates.Settings;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Templates;

public sealed class SettingsPageTests
{
    private const string Path = "final-determination/letter.json";
    private const string Address = "/templates/settings/final-determination";

    [Fact]
    public async Task A_form_that_comes_back_unchanged_saves_nothing()
    {
        await using var server = await WebServer.StartAsync();
        foreach (var kind in (string[])["final-determination", "acknowledgement", "proof-of-service", "batch-summary"])
        {
            var page = await server.Browser.GetStringAsync(new Uri("/templates/settings/" + kind, UriKind.Relative));
            var ids = Regex.Matches(page, " id=[\"'](.*?)[\"']").Select(id => id.Groups[1].Value).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.Equal(HttpStatusCode.SeeOther, (await new SentForm(page).SendAsync(server.Browser, "/templates/settings/" + kind)).StatusCode);
        }

        Assert.Equal(0, (await DraftAsync(server)).Version);
    }

    [Fact]
    public async Task What_is_written_replaces_its_value_and_nothing_else()
    {
        await using var server = await WebServer.StartAsync();
        var before = await TextAsync(server);
        var form = new SentForm(await server.Browser.GetStringAsync(new Uri(Address, UriKind.Relative)));
        form["value.organisation.name"] = "Müller & \"Sons\"";
        form["value.styles.body.typeface"] = "sans";
        form["value.envelope.capitals"] = "true";
        form["value.division.address.line2"] = "Floor 2";
        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync(server.Browser, Address)).StatusCode);
        var expected = before
            .Replace("\"name\": \"MAXIMUS Federal Services\"", "\"name\": \"Müller & \\\"Sons\\\"\"", StringComparison.Ordinal)
            .Replace("\"body\": { \"typeface\": \"serif\"", "\"body\": { \"typeface\": \"sans\"", StringComparison.Ordinal)
            .Replace("\"capitals\": false", "\"capitals\": true", StringComparison.Ordinal)
            .Replace("\"line2\": null", "\"line2\": \"Floor 2\"", StringComparison.Ordinal);
        Assert.Equal(expected, await TextAsync(server));
        Assert.NotEqual(before, expected);

        // The form that was loaded before would take this back.
        form["value.organisation.name"] = "Other";
        Assert.Contains("saved in another window meanwhile", await form.SendAsync(server.Browser, Address).ContinueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_letter_cannot_have_is_told()
    {
        await using var server = await WebServer.StartAsync();
        var form = new SentForm(await server.Browser.GetStringAsync(new Uri(Address, UriKind.Relative)));
        form["value.page.width"] = "wide";
        var saved = await form.SendAsync(server.Browser, Address);
        var page = await server.Browser.GetStringAsync(saved.Headers.Location);
        Assert.Contains("data-diagnostic=", page, StringComparison.Ordinal);
        Assert.Contains("letter.json line", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"a\": 1.5, \"b\": {\"c\": [true, \"x\"]}}", "a=2 b.c[0]=false b.c[1]=é", "{\"a\": 2, \"b\": {\"c\": [false, \"é\"]}}")]
    [InlineData("{\"a\": 1.5}", "a=many", null)]
    [InlineData("{ \"a\" : null }", "a=", "{ \"a\" : null }")]
    public void Values_are_written_in_their_places(string json, string written, string? expected)
    {
        var document = SettingsDocument.Read(Encoding.UTF8.GetBytes(json))!;
        var values = written.Split(' ').Select(value => value.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var wrong = new List<string>();
        var changed = Encoding.UTF8.GetString(document.With(values.GetValueOrDefault, wrong));
        Assert.Equal(expected ?? json, changed);
        Assert.Equal(expected is null ? ["a"] : [], wrong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"a\":")]
    public void What_is_no_object_has_no_form(string json) => Assert.Null(SettingsDocument.Read(Encoding.UTF8.GetBytes(json)));

    private static async Task<string> TextAsync(WebServer server) => Encoding.UTF8.GetString((await DraftAsync(server)).Files[Path].Span);

    private static Task<TemplateDraft> DraftAsync(WebServer server) => server.Services.GetRequiredService<TemplateDrafts>().OpenAsync(LocalUser.Person, CancellationToken.None);
}
