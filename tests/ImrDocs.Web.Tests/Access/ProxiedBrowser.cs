// A browser behind the reverse proxy that signs somebody in.
using ImrDocs.Web.Access;

namespace ImrDocs.Web.Tests.Access;

/// <summary>
/// A browser behind the reverse proxy: it talks TLS with the proxy, so it keeps cookies for secure connections, and the proxy
/// says with each request who it is.
/// </summary>
internal sealed class ProxiedBrowser : DelegatingHandler
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly (string Name, string Value)[] _headers;

    private ProxiedBrowser((string Name, string Value)[] headers)
        : base(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) => _headers = headers;

    public static HttpClient Open(WebServer server, string person, params Role[] roles) =>
        new(new ProxiedBrowser(SignedIn.As(person, roles))) { BaseAddress = server.Address };

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in _headers)
        {
            request.Headers.Add(name, value);
        }

        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var answer = await base.SendAsync(request, cancellationToken);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        return answer;
    }
}
