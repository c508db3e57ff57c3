// Where the server answers: without sign-in on this machine only.
using System.Collections.Immutable;
using System.Net;

namespace ImrDocs.Web.Hosting;

/// <summary>
/// Reads the addresses to answer on. Without sign-in everybody who reaches the server is the person who started it, so
/// only loopback addresses are taken then (RFC 1122, 3.2.1.3; RFC 4291, 2.5.3). TLS is that of the proxy that signs in.
/// </summary>
internal static class ListeningAddress
{
    /// <summary>The end points of addresses separated by semicolons; false when one is none over HTTP that is allowed.</summary>
    /// <param name="urls">The addresses.</param>
    /// <param name="anywhere">Whether other addresses than loopback ones are allowed; <c>*</c> is all that the machine has.</param>
    /// <param name="addresses">The end points.</param>
    public static bool TryParse(string urls, bool anywhere, out ImmutableArray<IPEndPoint> addresses)
    {
        var found = ImmutableArray.CreateBuilder<IPEndPoint>();
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(anywhere ? url.Replace("//*", "//[::]", StringComparison.Ordinal) : url, UriKind.Absolute, out var parsed)
                || !string.Equals(parsed.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal)
                || AddressOf(parsed, anywhere) is not { } address)
            {
                addresses = [];
                return false;
            }

            found.Add(new IPEndPoint(address, parsed.Port));
        }

        addresses = found.ToImmutable();
        return addresses.Length > 0;
    }

    private static IPAddress? AddressOf(Uri url, bool anywhere) =>
        string.Equals(url.Host, "localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(url.Host, out var address) && (anywhere || IPAddress.IsLoopback(address)) ? address
        : null;
}
