// Which roles may use an endpoint or a page, said where it is declared.
using Microsoft.AspNetCore.Authorization;

namespace ImrDocs.Web.Access;

/// <summary>Which roles may use a page or an endpoint: one of them is enough. Without it nobody may.</summary>
/// <param name="roles">The roles.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AllowedToAttribute(params Role[] roles) : Attribute, IAuthorizeData
{
    /// <summary>Every role there is: whoever has signed in and may do anything at all.</summary>
    public static AllowedToAttribute Everybody { get; } = new(Enum.GetValues<Role>());

    /// <inheritdoc/>
    public string? Policy { get; set; }

    /// <inheritdoc/>
    public string? Roles { get; set; } = string.Join(',', roles.Select(role => role.Word));

    /// <inheritdoc/>
    public string? AuthenticationSchemes { get; set; }
}

/// <summary>The same for endpoints.</summary>
internal static class AllowedToExtensions
{
    /// <summary>Lets people with one of some roles use the endpoints.</summary>
    public static TBuilder AllowedTo<TBuilder>(this TBuilder endpoints, params Role[] roles)
        where TBuilder : IEndpointConventionBuilder => endpoints.RequireAuthorization(new AllowedToAttribute(roles));
}
