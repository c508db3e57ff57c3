// Servers that a reverse proxy on this machine signs people in for, and requests as the proxy sends them.
using System.Net;
using ImrDocs.Web.Access;

namespace ImrDocs.Web.Tests.Access;

internal static class SignedIn
{
    public static AccessSettings Proxy { get; } = AccessSettings.Local with
    {
        SignIn = SignIn.Proxy,
        Proxies = [new IPNetwork(IPAddress.Loopback, 32)],
        PersonHeader = "X-Forwarded-User",
        RolesHeader = "X-Forwarded-Groups",
    };

    public static Task<WebServer> StartAsync() => WebServer.StartAsync(settings => settings with { Access = Proxy });

    /// <summary>What the proxy says of somebody.</summary>
    public static (string Name, string Value)[] As(string person, params Role[] roles) =>
        [("X-Forwarded-User", person), ("X-Forwarded-Groups", string.Join(',', roles.Select(role => role.Word)))];

    public static Task<HttpResponseMessage> GetAsync(this WebServer server, string path, params (string Name, string Value)[] headers) =>
        Api.ApiClient.SendAsync(server, HttpMethod.Get, path, null, headers);
}
