using ImrDocs.Web.Access;

namespace ImrDocs.Web.Tests.Cases;

public sealed class VersionsPageTests
{
    [Fact]
    public async Task Every_version_tells_who_saved_it_why_and_what_changed()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        form["issues[0].service"] = "Thoracic spine MRI";
        form["note"] = "The wrong part";
        await form.SendAsync(server.Browser, $"/cases/{number}", "save");
        var page = await server.PageAsync($"/cases/{number}/versions");
        Assert.Contains(LocalUser.Person.Name, page, StringComparison.Ordinal);
        Assert.Contains("The wrong part", page, StringComparison.Ordinal);
        Assert.Contains("What changed in version 2, made from version 1", page, StringComparison.Ordinal);
        Assert.Contains("<h3>Issue 1: disputed item or service</h3>", page, StringComparison.Ordinal);
        Assert.Matches("<del>.*Cervical.*</del>\\s*<ins>.*Thoracic.*</ins>", page);
        Assert.Contains("Version 1 is the first", await server.PageAsync($"/cases/{number}/versions/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_version_can_be_read_and_not_changed()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        form["clinicalSummary"] = "Newer words.";
        await form.SendAsync(server.Browser, $"/cases/{number}", "save");
        var old = await server.PageAsync($"/cases/{number}?version=1");
        Assert.Contains("This is an old version", old, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"save\"", old, StringComparison.Ordinal);
        Assert.DoesNotContain("Newer words.", old, StringComparison.Ordinal);
    }
}
