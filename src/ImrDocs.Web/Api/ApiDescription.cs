// What the description of the API says besides what its endpoints declare.
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ImrDocs.Web.Api;

/// <summary>What the description of the API says besides what its endpoints declare.</summary>
internal static class ApiDescription
{
    /// <summary>About all of it, in Markdown, as OpenAPI has it.</summary>
    public const string Text =
        """
        Cases in, letters out. A case is posted as its file, byte for byte; diagnostics have the lines and JSON paths of that file and never repeat what it holds.
        Problems are RFC 9457 problem details with the diagnostics of the command line. No address, header or log line carries a value of a case but its number.
        Requests that change something and come from a browser are taken from ImrDocs' own pages only.
        """;

    /// <summary>Says which roles an operation is for.</summary>
    public static Task AddRoles(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var roles = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Select(data => data.Roles).Where(roles => roles is not null);
        operation.Description = string.Join(" and ", roles.Select(either => "For: " + either!.Replace(",", ", ", StringComparison.Ordinal)));
        return Task.CompletedTask;
    }

    /// <summary>Says where the form of a case is described: its schema is longer than all of this.</summary>
    public static Task DescribeCase(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonTypeInfo.Type == typeof(JsonObject))
        {
            schema.Description = "A case file, as seeds/case.schema.json and `imrdocs schema` describe it";
        }

        return Task.CompletedTask;
    }
}
