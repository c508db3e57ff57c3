// What holds where an endpoint does not say who may use it.
using Microsoft.AspNetCore.Authorization;

namespace ImrDocs.Web.Access;

/// <summary>What holds where nothing is said.</summary>
internal static class AccessPolicy
{
    /// <summary>
    /// Nobody may use an endpoint that names no roles. Where routing finds none, or only what answers that the method or the
    /// media type is wrong, everybody is told so.
    /// </summary>
    public static AuthorizationPolicy Undeclared { get; } = new AuthorizationPolicyBuilder()
        .RequireAssertion(request => request.Resource is HttpContext context && context.GetEndpoint() is not RouteEndpoint)
        .Build();
}
