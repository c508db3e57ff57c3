using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ImrDocs.Testing;

namespace ImrDocs.Web.Tests.Cases;

public sealed class BrokenCaseTests
{
    /// <summary>What stands in the place of each value of a case in turn; null stands for no value at all.</summary>
    private static readonly string?[] Wrong = [null, "null", "5", "true", "\"\"", "\"x\"", "[]", "{}", "[null]", "{\"a\":[1]}", "[[[\"x\"]]]", "\"2013-99-99\""];

    /// <summary>Every value of a case is left out or exchanged for a wrong one, one at a time: each time the case opens, is previewed and can be sent back.</summary>
    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public async Task However_a_case_is_broken_its_page_opens_and_its_form_comes_back()
    {
        await using var server = await WebServer.StartAsync();
        var paths = Paths(JsonNode.Parse(Samples.Text("seed-letter"))!).Where(path => path != "caseNumber").ToList();
        Assert.True(paths.Count > 20);
        var count = 0;
        foreach (var path in paths)
        {
            foreach (var wrong in Wrong)
            {
                var number = string.Create(CultureInfo.InvariantCulture, $"CM97-{++count:0000000}");
                await server.StoreAsync(Broken(number, path, wrong));
                var page = await server.PageAsync("/cases/" + number);
                var form = new SentForm(page);
                Assert.Equal(HttpStatusCode.OK, (await form.SendAsync(server.Browser, $"/cases/{number}/preview")).StatusCode);
                Assert.True((await form.SendAsync(server.Browser, "/cases/" + number, "save")).StatusCode is HttpStatusCode.OK or HttpStatusCode.SeeOther, path);
            }
        }
    }

    private static string Broken(string number, string path, string? wrong)
    {
        var root = JsonNode.Parse(Samples.Text("seed-letter"))!;
        root["caseNumber"] = number;
        var value = path.Split('/').Aggregate(root, (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
        if (wrong is not null)
        {
            value.ReplaceWith(JsonNode.Parse(wrong));
        }
        else if (value.Parent is JsonObject parent)
        {
            parent.Remove(value.GetPropertyName());
        }
        else
        {
            ((JsonArray)value.Parent!).Remove(value);
        }

        return root.ToJsonString();
    }

    private static IEnumerable<string> Paths(JsonNode node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Paths(field.Value!).Select(path => field.Key + "/" + path).Prepend(field.Key)),
        JsonArray list => list.SelectMany((entry, i) => Paths(entry!).Select(path => $"{i}/{path}").Prepend($"{i}")),
        _ => [],
    };
}
