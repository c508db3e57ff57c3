// Where the server answers: on this machine only.
using System.Collections.Immutable;
using System.Net;

namespace ImrDocs.Web.Hosting;

/// <summary>
/// Reads the addresses to answer on. Without sign-in everybody who reaches the server is the person who started it, so
/// only loopback addresses are taken (RFC 1122, 3.2.1.3; RFC 4291, 2.5.3).
/// </summary>
internal static class LoopbackAddress
{
    /// <summary>The end points of addresses separated by semicolons; false when one is no loopback address over HTTP.</summary>
    public static bool TryParse(string urls, out ImmutableArray<IPEndPoint> addresses)
    {
        var found = ImmutableArray.CreateBuilder<IPEndPoint>();
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed)
                || !string.Equals(parsed.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal)
                || AddressOf(parsed) is not { } address)
            {
                addresses = [];
                return false;
            }

            found.Add(new IPEndPoint(address, parsed.Port));
        }

        addresses = found.ToImmutable();
        return addresses.Length > 0;
    }

    private static IPAddress? AddressOf(Uri url) =>
        string.Equals(url.Host, "localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(url.Host, out var address) && IPAddress.IsLoopback(address) ? address
        : null;
}
