// What tests of operations do beside the pages: hand files in, do the jobs, read the records.
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Storage.Releases;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Operations;

/// <summary>What tests of operations do beside the pages.</summary>
internal static class Desk
{
    /// <summary>Sends the form of a page with some fields more; the same name may stand several times.</summary>
    public static async Task<HttpResponseMessage> PostAsync(this WebServer server, string path, params IEnumerable<(string Name, string Value)> fields)
    {
        var form = new SentForm(await server.PageAsync(path));
        var written = fields.ToList();
        var sent = form.Names.Distinct().Except(written.Select(field => field.Name)).Select(name => KeyValuePair.Create(name, form[name]));
        return await server.Browser.PostAsync(
            new Uri(path, UriKind.Relative), new FormUrlEncodedContent(sent.Concat(written.Select(field => KeyValuePair.Create(field.Name, field.Value)))));
    }

    /// <summary>Sends fields to a handler of a page about mail.</summary>
    public static async Task<HttpResponseMessage> PostToAsync(this WebServer server, string page, string handler, params (string Name, string Value)[] fields)
    {
        var token = new SentForm(await server.PageAsync("/operations/mail/" + page))["__RequestVerificationToken"];
        var answer = await server.Browser.PostAsync(
            new Uri($"/operations/mail/{page}?handler={handler}", UriKind.Relative),
            new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));
        Assert.True(answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.Found, answer.StatusCode.ToString());
        return answer;
    }

    /// <summary>Hands files in on the page for it.</summary>
    /// <returns>The page that answers.</returns>
    public static async Task<string> TakeInAsync(this WebServer server, bool submits, params IEnumerable<(string Name, string Json)> files)
    {
        var token = new SentForm(await server.PageAsync("/operations/intake"))["__RequestVerificationToken"];
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, json) in files)
        {
            var file = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
            file.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            form.Add(file, "files", name);
        }

        if (submits)
        {
            form.Add(new StringContent("true"), "submit");
        }

        var answer = await server.Browser.PostAsync(new Uri("/operations/intake", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Answers the question about the files that were held back.</summary>
    /// <param name="server">The server.</param>
    /// <param name="page">The page that asks.</param>
    /// <param name="chosen">Whether all of them are to replace what is there.</param>
    /// <returns>The page that answers.</returns>
    public static async Task<string> ReplaceAsync(this WebServer server, string page, bool chosen)
    {
        var asked = page[page.IndexOf("handler=Replace", StringComparison.Ordinal)..];
        using var form = new MultipartFormDataContent();
        var fields = asked[..asked.IndexOf("</form>", StringComparison.Ordinal)];
        const string hidden = "<input (?=[^>]*type=\"hidden\")[^>]*?name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"";
        foreach (Match field in Regex.Matches(fields, hidden, RegexOptions.None, TimeSpan.FromSeconds(5)))
        {
            form.Add(new StringContent(WebUtility.HtmlDecode(field.Groups[2].Value)), field.Groups[1].Value);
        }

        for (var at = 0; chosen && asked.Contains($"held[{at}].Chosen", StringComparison.Ordinal); at++)
        {
            form.Add(new StringContent("true"), $"held[{at}].Chosen");
        }

        var answer = await server.Browser.PostAsync(new Uri("/operations/intake?handler=Replace", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Does all jobs that wait, as a worker does them.</summary>
    public static async Task WorkAsync(this WebServer server)
    {
        var queue = server.Services.GetRequiredService<IJobQueue>();
        var processor = new JobProcessor(server.Store, server.Services.GetRequiredService<LetterGenerators>(), TimeProvider.System);
        while (await queue.ReceiveAsync(TimeSpan.FromMinutes(1), CancellationToken.None) is { } message)
        {
            Assert.True(JobTicket.TryParse(message.Text, out var ticket));
            await processor.RunAsync(ticket, CancellationToken.None);
            await queue.CompleteAsync(message, CancellationToken.None);
        }
    }

    /// <summary>What was recorded, each with the case it is about.</summary>
    public static async Task<List<(AuditAction Action, string? CaseNumber)>> AuditAsync(this WebServer server)
    {
        using var audit = new AuditLog(server.Store, TimeProvider.System);
        var entries = new List<(AuditAction, string?)>();
        await foreach (var entry in audit.ListAsync(CancellationToken.None))
        {
            entries.Add((entry.Event.Action, entry.Event.CaseNumber));
        }

        Assert.Empty((await audit.VerifyAsync(null, CancellationToken.None)).Problems);
        return entries;
    }

    /// <summary>The first address of a page that has a form.</summary>
    public static string AddressIn(string page, string pattern)
    {
        var found = Regex.Match(page, $"href=\"({pattern})\"", RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.True(found.Success, $"No link {pattern} on the page");
        return WebUtility.HtmlDecode(found.Groups[1].Value);
    }
}
