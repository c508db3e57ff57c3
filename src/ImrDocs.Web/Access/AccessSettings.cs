// How people sign in, read and checked.
using System.Collections.Immutable;
using System.Net;

namespace ImrDocs.Web.Access;

/// <summary>How it is known who makes a request.</summary>
/// <param name="SignIn">What signs people in.</param>
/// <param name="Hosts">The names that the server is reached by; others are refused.</param>
/// <param name="Proxies">The addresses whose requests may say who somebody is; empty where the platform sees to that.</param>
/// <param name="PersonHeader">The header in which a reverse proxy says who it is.</param>
/// <param name="RolesHeader">The header in which a reverse proxy says what they may do.</param>
/// <param name="Roles">Which words of a sign-in stand for which roles.</param>
/// <param name="Tokens">Whose tokens the API takes; null when it takes none.</param>
internal sealed record AccessSettings(
    SignIn SignIn,
    ImmutableArray<string> Hosts,
    ImmutableArray<IPNetwork> Proxies,
    string PersonHeader,
    string RolesHeader,
    RoleNames Roles,
    TokenSettings? Tokens)
{
    /// <summary>The header in which a reverse proxy says what the account is called for ever; empty where it does not.</summary>
    public string PersonIdHeader { get; init; } = "";

    /// <summary>No sign-in: the one user of this machine.</summary>
    public static AccessSettings Local { get; } = new(SignIn.None, ["localhost", "127.0.0.1", "[::1]"], [], "", "", RoleNames.Default, null);

    /// <summary>The header in which who signs people in says who it is; of a server without sign-in, the one that a proxy would use.</summary>
    public string SignInHeader => SignIn == SignIn.Azure ? AzurePrincipal.Header : PersonHeader.Length > 0 ? PersonHeader : new Hosting.WebOptions().PersonHeader;

    /// <summary>Whether a request that comes from an address may say who somebody is.</summary>
    public bool Trusts(IPAddress? from)
    {
        var address = from is { IsIPv4MappedToIPv6: true } ? from.MapToIPv4() : from;
        return Proxies.IsEmpty ? SignIn == SignIn.Azure : address is not null && Proxies.Any(proxy => proxy.Contains(address));
    }
}

/// <summary>What signs people in.</summary>
internal enum SignIn
{
    /// <summary>Nothing does.</summary>
    None,

    /// <summary>Azure's built-in authentication (App Service, Container Apps).</summary>
    Azure,

    /// <summary>A reverse proxy.</summary>
    Proxy,
}

/// <summary>Whose tokens the API takes.</summary>
/// <param name="Issuer">The address of who issues them (OpenID Connect Discovery 1.0).</param>
/// <param name="Audience">Whom they are for.</param>
internal sealed record TokenSettings(Uri Issuer, string Audience);
