using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ImrDocs.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace ImrDocs.Web.Tests.Api;

public sealed partial class OpenApiTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_description_is_that_of_docs_and_names_every_endpoint()
    {
        await using var server = await WebServer.StartAsync();
        var text = await server.Browser.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        var description = JsonNode.Parse(text)!;
        var endpoints = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/v1", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(endpoints);
        foreach (var endpoint in endpoints)
        {
            var path = endpoint.RoutePattern.RawText!.Replace(":int", "", StringComparison.Ordinal).TrimEnd('/');
            var operation = description["paths"]![path]![endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0].ToLowerInvariant()]!;
            Assert.False(string.IsNullOrEmpty((string?)operation["summary"]));
            Assert.NotNull(operation["responses"]!["401"]);
            Assert.NotNull(operation["responses"]!["403"]);
        }

        Assert.Empty((await OpenApiDocument.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "json")).Diagnostic!.Errors);
        Golden.Verify(description.ToJsonString(Readable) + "\n", Repository.PathOf("docs", "openapi.json"));
    }

    [Fact]
    public async Task The_form_of_a_case_is_that_which_the_command_line_prints()
    {
        await using var server = await WebServer.StartAsync();
        var schemas = JsonNode.Parse(await server.Browser.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!["components"]!["schemas"]!;
        var whole = JsonNode.Parse(File.ReadAllText(Repository.PathOf("seeds", "case.schema.json")))!;
        var definitions = whole["$defs"]!.AsObject().ToList();
        Assert.NotEmpty(definitions);
        foreach (var (name, definition) in definitions)
        {
            AssertSame(definition!, schemas["Case." + name]!);
        }

        whole.AsObject().Remove("$defs");
        whole.AsObject().Remove("$schema");
        AssertSame(whole, schemas["Case"]!);
    }

    private static void AssertSame(JsonNode printed, JsonNode described)
    {
        // Types of one list are a set.
        var there = described.ToJsonString().Replace("#/components/schemas/Case.", "#/$defs/", StringComparison.Ordinal)
            .Replace("""["integer","string"]""", """["string","integer"]""", StringComparison.Ordinal)
            .Replace("\"enum\":[true]", "\"const\":true", StringComparison.Ordinal);
        printed = JsonNode.Parse(Never().Replace(printed.ToJsonString(), """:{"not":{}}"""))!;
        Assert.True(JsonNode.DeepEquals(printed, JsonNode.Parse(there)), $"{printed.ToJsonString(Readable)}\nbut\n{there}");
    }

    [GeneratedRegex("(?<!additionalProperties\"):false")]
    private static partial Regex Never();
}
