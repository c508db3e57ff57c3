using System.Net;
using System.Xml.Linq;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Drafts;
using ImrDocs.Web.Access;
using ImrDocs.Web.Hosting;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Hosting;

/// <summary>Forms that are too old, and the keys that keep them from it.</summary>
public sealed class FormTests
{
    private const string Token = "__RequestVerificationToken";
    private const string Written = "Written for an hour.";

    [Theory]
    [InlineData("save")]
    [InlineData("ready")]
    [InlineData("add")]
    [InlineData("preview")]
    public async Task A_case_in_a_form_that_is_too_old_is_not_saved_and_comes_back(string action)
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var form = await server.FormAsync($"/cases/{number}");
        form["clinicalSummary"] = Written;
        form[Token] = "old";
        var answer = await form.SendAsync(server.Browser, $"/cases/{number}", action);
        var page = await answer.TextAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Not saved: this form was too old for the server.", page, StringComparison.Ordinal);
        Assert.Equal(1, await new CaseVersions(server.Store).NewestAsync(number, CancellationToken.None));

        var anew = new SentForm(page);
        Assert.Equal(Written, anew["clinicalSummary"]);
        Assert.Equal($"/cases/{number}?saved=2", (await anew.SendAsync(server.Browser, $"/cases/{number}", "save")).Headers.Location?.ToString());
    }

    [Fact]
    public async Task What_is_being_joined_in_a_form_that_is_too_old_is_not_saved_and_comes_back()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        var (first, second) = (await server.FormAsync($"/cases/{number}"), await server.FormAsync($"/cases/{number}"));
        first["clinicalSummary"] = "First.";
        second["clinicalSummary"] = Written;
        await first.SendAsync(server.Browser, $"/cases/{number}", "save");
        var merge = new SentForm(await (await second.SendAsync(server.Browser, $"/cases/{number}", "save")).TextAsync());
        merge.Add("pick:clinicalSummary", "mine");
        merge[Token] = "old";
        var page = await (await merge.SendAsync(server.Browser, $"/cases/{number}/merge")).TextAsync();
        Assert.Equal(2, await new CaseVersions(server.Store).NewestAsync(number, CancellationToken.None));

        await new SentForm(page).SendAsync(server.Browser, $"/cases/{number}/merge");
        Assert.Equal(3, await new CaseVersions(server.Store).NewestAsync(number, CancellationToken.None));
        Assert.Equal(Written, (await server.FormAsync($"/cases/{number}"))["clinicalSummary"]);
    }

    [Fact]
    public async Task A_template_in_a_form_that_is_too_old_is_not_saved_and_comes_back()
    {
        const string address = "/templates/files/final-determination/published.sbn";
        await using var server = await WebServer.StartAsync();
        var form = await server.FormAsync(address);
        form["text"] = Written;
        form[Token] = "old";
        var page = await (await form.SendAsync(server.Browser, address, "save")).TextAsync();
        Assert.Equal(Written, new SentForm(page)["text"].TrimEnd());
        Assert.Contains("Not saved: this form was too old for the server.", page, StringComparison.Ordinal);
        Assert.Equal(0, (await server.Services.GetRequiredService<TemplateDrafts>().OpenAsync(LocalUser.Person, CancellationToken.None)).Version);
        Assert.NotEqual("", (await new SentForm(page).SendAsync(server.Browser, address, "save")).Headers.Location?.ToString() ?? "");
    }

    [Fact]
    public async Task Settings_in_a_form_that_is_too_old_are_not_saved_and_come_back()
    {
        const string address = "/templates/settings/final-determination";
        await using var server = await WebServer.StartAsync();
        var form = await server.FormAsync(address);
        form["value.organisation.name"] = Written;
        form[Token] = "old";
        var answer = await form.SendAsync(server.Browser, address, "save");
        var page = await answer.TextAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Not saved: this form was too old for the server.", page, StringComparison.Ordinal);
        var drafts = server.Services.GetRequiredService<TemplateDrafts>();
        Assert.Equal(0, (await drafts.OpenAsync(LocalUser.Person, CancellationToken.None)).Version);
        Assert.Equal(Written, new SentForm(page)["value.organisation.name"]);
        Assert.Equal(HttpStatusCode.SeeOther, (await new SentForm(page).SendAsync(server.Browser, address, "save")).StatusCode);
        Assert.Equal(1, (await drafts.OpenAsync(LocalUser.Person, CancellationToken.None)).Version);
    }

    [Fact]
    public async Task Keys_of_forms_are_for_no_other_account()
    {
        await using var server = await WebServer.StartAsync();
        await server.StoreSampleAsync();
        await server.PageAsync("/");
        var folder = new DirectoryInfo(Path.Combine(server.StoreFolder, ".keys"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, folder.UnixFileMode);
    }

    /// <summary>A key that cannot be read: a link to nothing, which stops the administrator's account too.</summary>
    [Fact]
    public async Task A_server_that_cannot_use_the_keys_of_forms_does_not_start()
    {
        await using var server = await WebServer.StartAsync();
        await server.PageAsync("/");
        var folder = Path.Combine(server.StoreFolder, ".keys");
        File.CreateSymbolicLink(Path.Combine(folder, "key-0.xml"), Path.Combine(folder, "nowhere"));
        Assert.True(StoreAddress.TryParse("file:" + server.StoreFolder, out var address, out _));
        var failure = Assert.Throws<StoreException>(() => FormKeys.AddServices(new ServiceCollection(), address, server.Store));
        Assert.StartsWith($"imrdocs: error STORE002: The keys of forms in {folder} cannot be used: ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("Run all servers of a store under one account. Or end them, remove this folder and start again: forms that are open then are too old", failure.Message, StringComparison.Ordinal);

        File.Delete(Path.Combine(folder, "key-0.xml"));
        var before = Directory.GetFiles(folder);
        FormKeys.AddServices(new ServiceCollection(), address, server.Store);
        Assert.Equal(before, Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Keys_are_kept_in_a_store_without_folders_too()
    {
        await using var server = await WebServer.StartAsync();
        var keys = new BlobKeys(server.Store);
        Assert.Empty(keys.GetAllElements());
        keys.StoreElement(new XElement("key", new XAttribute("id", 1)), "key-1");
        keys.StoreElement(new XElement("key", new XAttribute("id", 2)), "key-2");
        Assert.Equal(["1", "2"], new BlobKeys(server.Store).GetAllElements().Select(key => key.Attribute("id")!.Value));
    }

    [Fact]
    public async Task Who_asks_for_pages_without_end_is_told_to_wait()
    {
        await using var server = await WebServer.StartAsync(settings => settings with { RequestsPerSecond = 2 });
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => server.Browser.GetAsync(new Uri("/", UriKind.Relative))));
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.InRange(refused.Count, 6, 8);
        Assert.Contains("Wait a moment", await refused[0].TextAsync(), StringComparison.Ordinal);
        Assert.True(refused[0].Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
    }
}
