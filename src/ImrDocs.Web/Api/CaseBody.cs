// A case as it is posted: its bytes, so that diagnostics have the lines of the sender's file.
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace ImrDocs.Web.Api;

/// <summary>A case as it is posted, byte for byte.</summary>
/// <param name="Bytes">The body of the request.</param>
internal sealed record CaseBody(ReadOnlyMemory<byte> Bytes) : IEndpointParameterMetadataProvider
{
    /// <summary>What diagnostics call it.</summary>
    public const string Name = "case";

    /// <summary>Reads it.</summary>
    /// <exception cref="BadHttpRequestException">It is larger than the server takes, or was cut short.</exception>
    public static async ValueTask<CaseBody?> BindAsync(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        return new CaseBody(bytes.ToArray());
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(System.Text.Json.Nodes.JsonObject)));
}
