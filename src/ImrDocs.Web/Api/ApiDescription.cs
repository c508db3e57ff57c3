// What the description of the API says besides what its endpoints declare.
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ImrDocs.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ImrDocs.Web.Api;

/// <summary>What the description of the API says besides what its endpoints declare (OpenAPI 3.1).</summary>
internal static class ApiDescription
{
    private const string UnfinishedCase = "UnfinishedCase";
    private const string Token = "token";
    private const string SignIn = "signIn";
    private const string Text =
        """
        Cases in, letters out. A case is posted as its file, byte for byte; diagnostics have the lines and JSON paths of that file and never repeat what it holds.
        Problems are RFC 9457 problem details with the diagnostics of the command line. No address, header or log line carries a value of a case but its number.
        Requests that change something and come from a browser are taken from ImrDocs' own pages only.
        """;

    private static HashSet<OpenApiTag> Tags =>
    [
        new() { Name = "Letters", Description = "Letters about cases: checked, previewed, and made and archived by workers" },
        new() { Name = "Cases", Description = "Cases, their versions, and who reviews them" },
        new() { Name = "Releases", Description = "The words of letters: published, checked, compared, approved and brought back" },
    ];

    /// <summary>Has the description made with all that is said here.</summary>
    public static void Configure(OpenApiOptions description, AccessSettings access)
    {
        description.CreateSchemaReferenceId = NameOf;
        description.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "ImrDocs",
                Version = "1",
                Description = Text,
                License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            };

            // Where it is reached is not where it thinks it is, behind a proxy: here is where the description is.
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Tags = Tags;
            AddSecurity(document, access);
            CaseSchemas.AddTo(document);
            return Task.CompletedTask;
        });
        description.AddOperationTransformer(DescribeOperation);
        description.AddSchemaTransformer(DescribeCase);
    }

    private static string? NameOf(JsonTypeInfo type) =>
        type.Type == typeof(JsonObject) ? UnfinishedCase : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    /// <summary>Either of the two ways to be somebody; a server without sign-in asks for neither.</summary>
    private static void AddSecurity(OpenApiDocument document, AccessSettings access)
    {
        document.AddComponent(Token, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "For programs: a token (RFC 6750, RFC 7519) of the issuer that the server trusts, with the roles in the claim `roles`",
        });
        document.AddComponent(SignIn, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = access.SignInHeader,
            Description = "For people: the header in which the sign-in before the server says who it is. It is believed from that sign-in's own address only and cannot be sent by anybody else",
        });
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Token, document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SignIn, document)] = [] },
        ];
        if (access.SignIn == Access.SignIn.None)
        {
            document.Security.Add([]);
        }
    }

    private static Task DescribeOperation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var roles = metadata.OfType<IAuthorizeData>().Select(data => data.Roles).Where(roles => roles is not null);
        operation.Description = string.Join(" and ", roles.Select(either => "For: " + either!.Replace(",", ", ", StringComparison.Ordinal)));
        foreach (var header in metadata.OfType<AnswerHeader>())
        {
            header.AddTo(operation);
        }

        if (metadata.OfType<FinishedCase>().Any() && operation.RequestBody?.Content is { } content)
        {
            content["application/json"].Schema = new OpenApiSchemaReference(CaseSchemas.Case, context.Document);
        }

        return Task.CompletedTask;
    }

    private static Task DescribeCase(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonTypeInfo.Type == typeof(JsonObject))
        {
            schema.Description = $"A case file that may be unfinished: as {CaseSchemas.Case} describes it, but parts of it may be missing or wrong";
        }

        return Task.CompletedTask;
    }
}
