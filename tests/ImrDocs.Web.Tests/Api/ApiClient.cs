// What the tests of the API have in common: a case to send, and how it is sent.
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ImrDocs.Testing;

namespace ImrDocs.Web.Tests.Api;

internal static class ApiClient
{
    /// <summary>A case with parties, so that every letter about it can be made.</summary>
    public static string Sample { get; } = File.ReadAllText(Repository.PathOf("seeds", "cases", "overturned-only.json"));

    public static string SampleNumber { get; } = (string)JsonNode.Parse(Sample)!["caseNumber"]!;

    public static Task<HttpResponseMessage> PostCaseAsync(WebServer server, string path, string json, string? key = null) =>
        SendAsync(server, HttpMethod.Post, path, json, key is null ? [] : [("Idempotency-Key", key)]);

    public static Task<HttpResponseMessage> SendAsync(WebServer server, HttpMethod method, string path, string? json, params (string Name, string Value)[] headers) =>
        SendAsync(server.Browser, method, path, json, headers);

    public static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path, string? json, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (json is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return client.SendAsync(request);
    }

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
