using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ImrDocs.Web.Tests.Cases;

namespace ImrDocs.Web.Tests;

public sealed class SecrecyTests
{
    private const string Secret = "Qzx7";

    /// <summary>
    /// Every text of a case is marked, and everything a reviewer can do is done with it, mistakes included. The mark is then
    /// looked for wherever a value of a case must not be: logs, addresses, and all that the store keeps besides the case.
    /// </summary>
    [Fact]
    public async Task No_value_of_a_case_reaches_logs_addresses_or_records()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreAsync(Marked("two-reviewers-one-physician"));
        var addresses = new List<string>();
        var page = await server.PageAsync($"/cases/{number}");
        Assert.Contains(Secret, page, StringComparison.Ordinal);
        foreach (var path in (string[])
        [
            "/", "/?q=" + number, $"/cases/{number}?edition=mailed&recipient=employee", $"/cases/{number}?version=1&draft=true", $"/cases/{number}/versions",
            $"/cases/{number}/letter.pdf", $"/cases/{number}/letter.docx?edition=mailed", $"/cases/{number}/letter.pdf?edition=nothing", $"/cases/{number}?version=9",
        ])
        {
            await GetAsync(path);
        }

        await SendAsync("preview", form => form["clinicalSummary"] = Secret + " \u0001 broken", $"/cases/{number}/preview");
        await SendAsync("save", form => form["issues[0].decision"] = Secret);
        await SendAsync("save", form => form["issues[0].service"] = Secret + " once");
        await SendAsync("remove issues[0]", _ => { });
        await SendAsync("add", _ => { });
        await SendAsync("ready", form => form["issues[0].rationale"] = "");
        await SendAsync("ready", form => form["issues[0].rationale"] = Secret + " mended");
        await SendAsync("save", form => form.Remove("end"));
        await SendAsync("save", form => form["__RequestVerificationToken"] = Secret);

        // From the page of the first version: a conflict, joined by hand.
        var merge = await new SentForm(Changed(page)).SendAsync(server.Browser, $"/cases/{number}", "save");
        var sides = new SentForm(await merge.TextAsync());
        sides["pick:issues[0].service"] = "written";
        sides["text:issues[0].service"] = Secret + " joined";
        addresses.Add((await sides.SendAsync(server.Browser, $"/cases/{number}/merge")).Headers.Location?.ToString() ?? "");

        Assert.DoesNotContain(Secret, server.Log, StringComparison.Ordinal);
        Assert.Contains(addresses, address => address.Length > 0);
        Assert.DoesNotContain(addresses, address => address.Contains(Secret, StringComparison.Ordinal));
        var kept = Directory.EnumerateFiles(server.StoreFolder, "*", SearchOption.AllDirectories)
            .Where(path => !Path.GetFileName(path).EndsWith(".json", StringComparison.Ordinal) || !path.Contains("/cases/", StringComparison.Ordinal) || path.Contains(".about.", StringComparison.Ordinal))
            .ToList();
        Assert.Contains(kept, path => path.Contains("/audit/", StringComparison.Ordinal));
        Assert.Contains(kept, path => path.Contains("/jobs/", StringComparison.Ordinal));
        Assert.DoesNotContain(kept, path => File.ReadAllText(path).Contains(Secret, StringComparison.Ordinal));

        async Task GetAsync(string path)
        {
            var answer = await server.Browser.GetAsync(new Uri(path, UriKind.Relative));
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        }

        async Task SendAsync(string action, Action<SentForm> change, string? path = null)
        {
            var form = await server.FormAsync($"/cases/{number}");
            change(form);
            var answer = await form.SendAsync(server.Browser, path ?? $"/cases/{number}", action);
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
            addresses.Add(answer.Headers.Location?.ToString() ?? "");
        }
    }

    private static string Changed(string page) => page.Replace(Secret + "service", Secret + "service mine", StringComparison.Ordinal);

    /// <summary>A sample whose texts all begin with the mark; words, dates and numbers of a given shape stay.</summary>
    private static string Marked(string sample)
    {
        var root = JsonNode.Parse(Samples.Text(sample))!;
        Mark(root);
        return root.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static void Mark(JsonNode node)
    {
        string[] shaped = ["caseNumber", "priority", "kind", "decision", "state", "zip", "pages", "year"];
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.ToList())
                {
                    if (value is JsonValue && value.GetValueKind() == JsonValueKind.String && !shaped.Contains(name) && !DateOnly.TryParse(value.GetValue<string>(), out _))
                    {
                        fields[name] = Secret + name;
                    }
                    else if (value is not null)
                    {
                        Mark(value);
                    }
                }

                break;
            case JsonArray entries:
                foreach (var entry in entries)
                {
                    Mark(entry!);
                }

                break;
            default:
                break;
        }
    }
}
