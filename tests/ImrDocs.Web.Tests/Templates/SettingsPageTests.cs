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
            Assert.DoesNotContain("class=\"error\"", page, StringComparison.Ordinal);
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
    }

    [Fact]
    public void Settings_are_called_by_words()
    {
        var document = SettingsDocument.Read("""{ "shortName": "1", "heading-1": "2", "line1": "3", "zip": "4" }"""u8.ToArray())!;
        Assert.Equal(["Short name", "Heading 1", "Line 1", "ZIP Code"], document.In(document.Entries[0]).Select(SettingsView.Label));
    }

    [Fact]
    public void Names_that_look_like_paths_stand_in_their_group()
    {
        const string json = """{ "a": { "b": "1", "b.c": "2", "d[0]": "3", "": "4", "it's": "5" }, "a.b": "6", "l": ["7"] }""";
        var document = SettingsDocument.Read(Encoding.UTF8.GetBytes(json))!;
        Assert.Equal(document.Entries.Select(entry => entry.Path).Distinct(StringComparer.Ordinal), document.Entries.Select(entry => entry.Path));
        Assert.Equal(["b", "b.c", "d[0]", "", "it's"], document.In(document.Find("a")!).Select(entry => entry.Name));
        Assert.Equal(["a", "a.b", "l"], document.In(document.Entries[0]).Select(entry => entry.Name));
        Assert.Equal(("2", "6", "[0]"), (document.Find("a['b.c']")!.Text, document.Find("['a.b']")!.Text, document.Find("l[0]")!.Name));
        var changed = Encoding.UTF8.GetString(document.With(path => path == "a['b.c']" ? "two" : null, []));
        Assert.Equal(json.Replace("\"2\"", "\"two\"", StringComparison.Ordinal), changed);
        Assert.Equal(json.Replace(", \"a.b\": \"6\"", "", StringComparison.Ordinal), Encoding.UTF8.GetString(document.Without(document.Find("['a.b']")!)));
    }

    [Fact]
    public async Task What_is_written_in_two_windows_is_all_saved()
    {
        await using var server = await WebServer.StartAsync();
        var (one, other) = (await server.FormAsync(Address), await server.FormAsync(Address));
        one["value.organisation.fax"] = "(916) 555-0100";
        other["value.organisation.telephone"] = "(855) 555-0101";
        Assert.Equal(HttpStatusCode.SeeOther, (await one.SendAsync(server.Browser, Address, "save")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await other.SendAsync(server.Browser, Address, "save")).StatusCode);
        var form = await server.FormAsync(Address);
        Assert.Equal(("(916) 555-0100", "(855) 555-0101"), (form["value.organisation.fax"], form["value.organisation.telephone"]));
    }

    [Fact]
    public async Task What_two_windows_change_differently_is_not_overwritten_unseen()
    {
        await using var server = await WebServer.StartAsync();
        var (one, other) = (await server.FormAsync(Address), await server.FormAsync(Address));
        one["value.organisation.telephone"] = "(855) 555-0100";
        other["value.organisation.telephone"] = "(855) 555-0101";
        Assert.Equal(HttpStatusCode.SeeOther, (await one.SendAsync(server.Browser, Address, "save")).StatusCode);
        var page = await other.SendAsync(server.Browser, Address, "save").ContinueAsync();
        Assert.Contains("another window has changed organisation.telephone meanwhile", page, StringComparison.Ordinal);
        Assert.Equal("(855) 555-0100", (await server.FormAsync(Address))["value.organisation.telephone"]);
        Assert.Equal(HttpStatusCode.SeeOther, (await new SentForm(page).SendAsync(server.Browser, Address, "save")).StatusCode);
        Assert.Equal("(855) 555-0101", (await server.FormAsync(Address))["value.organisation.telephone"]);
    }

    [Fact]
    public async Task The_letter_beside_the_form_follows_what_is_written()
    {
        await using var server = await WebServer.StartAsync();
        var form = await server.FormAsync(Address);
        (form["value.organisation.telephone"], form["value.page.width"]) = ("(855) 555-0101", form["value.page.width"]);
        var fragment = await form.SendAsync(server.Browser, "/templates/settings-preview/final-determination").ContinueAsync();
        Assert.Contains("(855) 555-0101", fragment, StringComparison.Ordinal);
        Assert.Contains("data-replace=\"d-page.width\"></div>", fragment, StringComparison.Ordinal);
        form["value.page.width"] = "wide";
        fragment = await form.SendAsync(server.Browser, "/templates/settings-preview/final-determination").ContinueAsync();
        Assert.Matches("data-replace=\"d-page.width\">\\s*<p class=\"error\" data-diagnostic=\"LET002\">", fragment);
        Assert.DoesNotContain("data-replace=\"pages\"", fragment, StringComparison.Ordinal);
        Assert.Contains("data-outcome=\"refused\"", fragment, StringComparison.Ordinal);
        Assert.Equal(0, (await DraftAsync(server)).Version);
    }

    [Theory]
    [InlineData("", "barcode", "", "\"barcode\": { \"mailerId\"")]
    [InlineData("", "text", "slogan", "  },\n  \"slogan\": \"\"\n}")]
    [InlineData("organisation", "text", "website", "\"fax\": \"(916)\\u00a0605-4270\",\n    \"website\": \"\"\n  }")]
    [InlineData("styles", "style", "small-print", "\"small-print\": { \"typeface\": \"serif\", \"size\": \"12pt\" }")]
    [InlineData("styles.body", "italic", "", "\"spaceAfter\": \"10pt\", \"italic\": true }")]
    [InlineData("frames", "frame", "logo", "\"logo\": { \"left\": \"1in\"")]
    [InlineData("editions.mailed.recipients", "recipient", "", "\"dwc\", \"employee\"]")]
    [InlineData("envelope", "clearance", "", "\"capitals\": false, \"clearance\": \"0.125in\" }")]
    public async Task A_setting_is_added_where_the_format_has_it(string group, string added, string name, string expected)
    {
        await using var server = await WebServer.StartAsync();
        var form = await server.FormAsync(Address);
        form["added." + group] = added;
        if (name.Length > 0)
        {
            form["name." + group] = name;
        }

        form["value.organisation.shortName"] = "M";
        form.Add("add", group);
        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync(server.Browser, Address)).StatusCode);
        var text = await TextAsync(server);
        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains("\"shortName\": \"M\"", text, StringComparison.Ordinal);
        Assert.NotNull(SettingsDocument.Read(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("organisation", "organisation.fax", "\"telephone\": \"(855)\\u00a0865-8873\"\n  }")]
    [InlineData("frames", "frames.letterhead", "\"frames\": {},")]
    [InlineData("editions.mailed.recipients", "editions.mailed.recipients[0]", "[\"employee-attorney\", ")]
    [InlineData("", "language", "{\n  \"editions\"")]
    public async Task A_setting_is_removed_and_nothing_else(string group, string path, string expected)
    {
        await using var server = await WebServer.StartAsync();
        var form = await server.FormAsync(Address);
        form["removed." + group] = path;
        form.Add("remove", group);
        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync(server.Browser, Address)).StatusCode);
        Assert.Contains(expected, await TextAsync(server), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_added_is_told_and_what_is_written_stays()
    {
        await using var server = await WebServer.StartAsync();
        foreach (var name in (string[])["", "body", "no spaces", "1st"])
        {
            var form = await server.FormAsync(Address);
            (form["name.styles"], form["value.organisation.fax"]) = (name, "(916) 555-0100");
            form.Add("add", "styles");
            var page = await form.SendAsync(server.Browser, Address).ContinueAsync();
            Assert.Contains("Not added: give it a name", page, StringComparison.Ordinal);
            Assert.Contains("(916) 555-0100", page, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await DraftAsync(server)).Version);
    }

    [Fact]
    public async Task What_a_letter_cannot_have_is_told()
    {
        await using var server = await WebServer.StartAsync();
        var form = new SentForm(await server.Browser.GetStringAsync(new Uri(Address, UriKind.Relative)));
        form["value.page.width"] = "wide";
        var saved = await form.SendAsync(server.Browser, Address);
        var page = await server.Browser.GetStringAsync(saved.Headers.Location);
        Assert.Contains("Saved in your draft, with 1 error: see the field that is marked.", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#f-page.width\">Page, width</a>", page, StringComparison.Ordinal);
        Assert.Matches("<div id=\"d-page.width\">\\s*<p class=\"error\"", page);
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
