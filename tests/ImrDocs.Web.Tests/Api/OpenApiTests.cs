using System.Text.Json;
using System.Text.Json.Nodes;
using ImrDocs.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Api;

public sealed class OpenApiTests
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

        Golden.Verify(description.ToJsonString(Readable) + "\n", Repository.PathOf("docs", "openapi.json"));
    }
}
