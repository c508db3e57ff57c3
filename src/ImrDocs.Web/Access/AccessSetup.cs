// Puts sign-in and roles together.
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;

namespace ImrDocs.Web.Access;

/// <summary>Puts sign-in and roles together: who somebody is, what they may do, and which cases they see.</summary>
internal static class AccessSetup
{
    private const string Either = "either";
    private const string BearerPrefix = "Bearer ";

    /// <summary>Adds what is needed.</summary>
    public static void AddServices(IServiceCollection services, AccessSettings settings)
    {
        var people = settings.SignIn == SignIn.None ? LocalUser.SchemeName : SignInHandler.SchemeName;
        var authentication = services.AddAuthentication(settings.Tokens is null ? people : Either);
        _ = settings.SignIn == SignIn.None
            ? authentication.AddScheme<AuthenticationSchemeOptions, LocalUser>(people, null)
            : authentication.AddScheme<AuthenticationSchemeOptions, SignInHandler>(people, null);
        if (settings.Tokens is not null)
        {
            authentication.AddJwtBearer(BearerTokens.SchemeName, bearer => BearerTokens.Configure(bearer, settings));
            authentication.AddPolicyScheme(Either, null, either => either.ForwardDefaultSelector = context =>
                BringsToken(context.Request) ? BearerTokens.SchemeName : people);
        }

        services.AddAuthorizationBuilder().SetFallbackPolicy(AccessPolicy.Undeclared);
        services
            .AddSingleton(settings)
            .AddSingleton<Storage.Cases.CaseAssignments>()
            .AddSingleton<CaseAccess>()
            .AddSingleton<Storage.Cases.CaseAssigning>()
            .AddSingleton<Storage.People.KnownPeople>()
            .AddSingleton<RefusalRecord>()
            .AddSingleton<IAuthorizationMiddlewareResultHandler, Refusals>();
    }

    /// <summary>Adds the middleware, between routing and the endpoints.</summary>
    public static void Use(IApplicationBuilder application, AccessSettings settings)
    {
        if (settings.SignIn != SignIn.None)
        {
            // People come by the proxy's TLS, so that cookies are for secure connections only (RFC 6265, 4.1.2.5).
            application.Use(static (HttpContext context, RequestDelegate next) =>
            {
                context.Request.Scheme = Uri.UriSchemeHttps;
                return next(context);
            });
        }

        application.UseAuthentication();
        application.Use(NoteNameAsync);
        application.UseRateLimiter();
        application.Use(HomePage.LeadAsync);
        application.UseAuthorization();
        application.UseMiddleware<CaseGate>();
    }

    /// <summary>Notes how an account is called, so that others can name it.</summary>
    private static async Task NoteNameAsync(HttpContext context, RequestDelegate next)
    {
        // The page that tells of a failed store asks it nothing.
        if (context.User.Identity is { IsAuthenticated: true } && context.Features.Get<IExceptionHandlerFeature>() is null)
        {
            await context.RequestServices.GetRequiredService<Storage.People.KnownPeople>().SeenAsync(context.User.Person, context.RequestAborted);
        }

        await next(context);
    }

    /// <summary>Tokens are for programs, and programs have the API.</summary>
    private static bool BringsToken(HttpRequest request) =>
        Api.ApiSetup.IsApi(request.Path) && request.Headers.Authorization is [{ } value] && value.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase);
}
