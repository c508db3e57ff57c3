// Puts the API together.
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Web.Access;

namespace ImrDocs.Web.Api;

/// <summary>Puts the API together: everything below <c>/v1</c>, and its description at <c>/openapi/v1.json</c>.</summary>
internal static class ApiSetup
{
    private const string Version = "v1";
    private const string Prefix = "/" + Version;

    /// <summary>Whether a path is one of the API: then it is answered with JSON, never with a page.</summary>
    public static bool IsApi(PathString path) => path.StartsWithSegments(Prefix, StringComparison.Ordinal);

    /// <summary>Adds what the API needs.</summary>
    public static void AddServices(IServiceCollection services, AccessSettings access)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            ApiJson.Configure(json.SerializerOptions);
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Context);
        });
        services.AddOpenApi(Version, description =>
        {
            description.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith(Version + "/", StringComparison.Ordinal) is true;
            ApiDescription.Configure(description, access);
        });
        services
            .AddSingleton<LetterMaking>()
            .AddSingleton<JobLedger>()
            .AddSingleton<JobSubmission>()
            .AddSingleton<KeyedSubmission>()
            .AddSingleton<LetterArchive>()
            .AddSingleton<LetterJobs>()
            .AddSingleton<CaseFiles>()
            .AddSingleton<ReleaseProcess>()
            .AddSingleton<ReleaseLedger>()
            .AddSingleton<TemplateArchive>();
    }

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder application)
    {
        var api = application.MapGroup(Prefix).RequireRateLimiting(RateLimits.Requests).AddEndpointFilterFactory(KnownParameters.Require)
            .WithProblems(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable)
            .WithRefusalHeaders();
        CheckEndpoint.Map(api);
        PreviewEndpoint.Map(api);
        LettersEndpoints.Map(api);
        CasesEndpoints.Map(api);
        ReviewersEndpoints.Map(api);
        ReleasesEndpoints.Map(api);
        ReleaseCheckEndpoints.Map(api);
        TemplatesEndpoint.Map(api);
        application.MapOpenApi().RequireRateLimiting(RateLimits.Requests).AllowedTo(Enum.GetValues<Role>());
    }

    /// <summary>Says in the description which problems the endpoints answer with.</summary>
    public static TBuilder WithProblems<TBuilder>(this TBuilder endpoints, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
        {
            endpoints.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Problem), [Problem.ContentType]));
        }

        return endpoints;
    }
}
