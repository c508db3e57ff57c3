// A header of an answer, for the description of the API.
using Microsoft.OpenApi;

namespace ImrDocs.Web.Api;

/// <summary>That an endpoint's answers of a status have a header.</summary>
/// <param name="Status">The status.</param>
/// <param name="Name">The name of the header.</param>
/// <param name="Description">What it says.</param>
/// <param name="IsNumber">Whether it is a whole number.</param>
internal sealed record AnswerHeader(int Status, string Name, string Description, bool IsNumber = false)
{
    /// <summary>Says so in a description.</summary>
    public void AddTo(OpenApiOperation operation)
    {
        var status = Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (operation.Responses?.GetValueOrDefault(status) is OpenApiResponse response)
        {
            response.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
            response.Headers[Name] = new OpenApiHeader
            {
                Description = Description,
                Schema = new OpenApiSchema { Type = IsNumber ? JsonSchemaType.Integer : JsonSchemaType.String },
            };
        }
    }
}

/// <summary>That an endpoint takes a case that is finished.</summary>
internal sealed class FinishedCase
{
    private FinishedCase()
    {
    }

    /// <summary>The one there is.</summary>
    public static FinishedCase Instance { get; } = new();
}

/// <summary>Says of endpoints which headers their answers have.</summary>
internal static class AnswerHeaders
{
    /// <summary>A header of the answers of a status.</summary>
    public static TBuilder WithHeader<TBuilder>(this TBuilder endpoints, int status, string name, string description, bool isNumber = false)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new AnswerHeader(status, name, description, isNumber));

    /// <summary>The headers of what is refused.</summary>
    public static TBuilder WithRefusalHeaders<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints
            .WithHeader(StatusCodes.Status401Unauthorized, "WWW-Authenticate", "How to be let in: `Bearer`, or by signing in (RFC 9110, 11.6.1)")
            .WithHeader(StatusCodes.Status429TooManyRequests, "Retry-After", "After how many seconds there is room again (RFC 9110, 10.2.3)", isNumber: true);
}
