using System.Net;
using System.Net.Http.Headers;
using ImrDocs.Storage.Drafts;
using ImrDocs.Testing;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Templates;

/// <summary>Pictures of letters are replaced, added and removed in a draft; what no letter can carry is not taken.</summary>
public sealed class PicturesPageTests
{
    private const string Address = "/templates/pictures/_shared";

    private static byte[] Letterhead => File.ReadAllBytes(Repository.PathOf("templates", "_shared", "letterhead.png"));

    [Fact]
    public async Task A_picture_is_added_replaced_and_removed()
    {
        await using var server = await WebServer.StartAsync();
        var page = await server.PageAsync(Address);
        Assert.Contains("letterhead.sbn</a>", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(server, "take", "", "Our Logo.PNG", Letterhead)).StatusCode);
        Assert.Contains("_shared/our-logo.png", (await DraftAsync(server)).Files.Keys);
        page = await server.PageAsync(Address);
        Assert.Contains("![what it says](our-logo.png)", page, StringComparison.Ordinal);
        var picture = System.Text.RegularExpressions.Regex.Match(page, "<img src=\"(.*?)\"").Groups[1].Value;
        Assert.Equal(Letterhead, await server.Browser.GetByteArrayAsync(new Uri(picture, UriKind.Relative)));

        // A name that is taken is not overwritten unless that is asked for.
        Assert.Contains("Not taken: a new picture", await SendAsync(server, "take", "", "our-logo.png", Letterhead).ContinueAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(server, "take", "our-logo.png", "other.png", Letterhead)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(server, "remove", "our-logo.png", null, [])).StatusCode);
        Assert.DoesNotContain("_shared/our-logo.png", (await DraftAsync(server)).Files.Keys);
    }

    [Fact]
    public async Task What_no_letter_can_carry_is_told_with_its_reason()
    {
        await using var server = await WebServer.StartAsync();
        foreach (var (content, reason) in ((byte[], string)[])
            [("GIF89a"u8.ToArray(), "no PNG or JPEG picture"), (Letterhead[..200], "damaged or cut off"), ([.. Letterhead, .. new byte[1024 * 1024]], "larger than a letter should carry")])
        {
            var page = await SendAsync(server, "take", "letterhead.png", "x.png", content).ContinueAsync();
            Assert.Contains("Not taken: no letter can carry this picture.", page, StringComparison.Ordinal);
            Assert.Contains(reason, page, StringComparison.Ordinal);
        }

        Assert.Contains("Choose a file", await SendAsync(server, "take", "letterhead.png", null, []).ContinueAsync(), StringComparison.Ordinal);
        Assert.Contains("_shared/letterhead.sbn shows it", await SendAsync(server, "remove", "letterhead.png", null, []).ContinueAsync(), StringComparison.Ordinal);
        Assert.Equal(0, (await DraftAsync(server)).Version);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_has_no_page()
    {
        await using var server = await WebServer.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser.GetAsync(new Uri("/templates/pictures/nowhere", UriKind.Relative))).StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(WebServer server, string action, string name, string? file, byte[] content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent((await server.FormAsync(Address))["__RequestVerificationToken"]), "__RequestVerificationToken" },
            { new StringContent(action), "action" },
            { new StringContent(name), "name" },
        };
        if (file is not null)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            form.Add(part, "file", file);
        }

        return await server.Browser.PostAsync(new Uri(Address, UriKind.Relative), form);
    }

    private static Task<TemplateDraft> DraftAsync(WebServer server) => server.Services.GetRequiredService<TemplateDrafts>().OpenAsync(LocalUser.Person, CancellationToken.None);
}
