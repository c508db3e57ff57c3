// The settings of sign-in, and all that is wrong with them.
using System.Collections.Immutable;
using System.Net;
using ImrDocs.Web.Hosting;

namespace ImrDocs.Web.Access;

/// <summary>Reads the settings of sign-in. Problems name settings, never their values.</summary>
internal static class AccessOptions
{
    /// <summary>The variable by which App Service says that it signs people in, and so has taken their headers away from strangers.</summary>
    public const string AzureSignsIn = "WEBSITE_AUTH_ENABLED";

    /// <summary>Reads them.</summary>
    /// <param name="options">All settings.</param>
    /// <param name="azureSignsIn">The value of <see cref="AzureSignsIn"/>.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static AccessSettings Read(WebOptions options, string? azureSignsIn, List<string> problems)
    {
        var names = options.Roles.Length == 0 ? RoleNames.Default : RoleNames.Parse(options.Roles);
        if (names is null)
        {
            problems.Add($"{nameof(options.Roles)}: write reviewer=GROUP;editor=GROUP;approver=GROUP;operator=GROUP, several groups with commas");
        }

        if (options.SignIn.Length == 0)
        {
            string[] needed = [nameof(options.Hosts), nameof(options.Proxies), nameof(options.TokenIssuer)];
            string[] given = [options.Hosts, options.Proxies, options.TokenIssuer];
            problems.AddRange(needed.Where((_, index) => given[index].Length > 0).Select(name => $"{name}: means nothing without {nameof(options.SignIn)}"));
            return AccessSettings.Local;
        }

        if (options.SignIn is not ("azure" or "proxy"))
        {
            problems.Add($"{nameof(options.SignIn)}: write azure or proxy");
        }

        var signIn = options.SignIn == "azure" ? SignIn.Azure : SignIn.Proxy;
        var hosts = Split(options.Hosts);
        if (hosts.IsEmpty || hosts.Contains("*", StringComparer.Ordinal))
        {
            problems.Add($"{nameof(options.Hosts)}: name the hosts that people use, such as letters.example.org");
        }

        return new AccessSettings(
            signIn, hosts, ReadProxies(options, signIn, azureSignsIn, problems), ReadHeader(nameof(options.PersonHeader), options.PersonHeader, problems),
            ReadHeader(nameof(options.RolesHeader), options.RolesHeader, problems), names ?? RoleNames.Default, ReadTokens(options, problems))
        {
            PersonIdHeader = options.PersonIdHeader.Length == 0 ? "" : ReadHeader(nameof(options.PersonIdHeader), options.PersonIdHeader, problems),
        };
    }

    private static ImmutableArray<IPNetwork> ReadProxies(WebOptions options, SignIn signIn, string? azureSignsIn, List<string> problems)
    {
        var proxies = ImmutableArray.CreateBuilder<IPNetwork>();
        foreach (var text in Split(options.Proxies))
        {
            if (IPAddress.TryParse(text, out var address))
            {
                proxies.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(text, out var network) && network.PrefixLength > 0)
            {
                proxies.Add(network);
            }
            else
            {
                problems.Add($"{nameof(options.Proxies)}: write addresses or networks such as 10.0.0.4;10.1.0.0/16");
            }
        }

        if (options.Proxies.Length == 0 && (signIn == SignIn.Proxy || !(bool.TryParse(azureSignsIn, out var signsIn) && signsIn)))
        {
            problems.Add(signIn == SignIn.Proxy
                ? $"{nameof(options.Proxies)}: name the addresses of the reverse proxy; whoever else sends its headers is not believed"
                : $"{nameof(options.Proxies)}: turn on built-in authentication in App Service ({AzureSignsIn} says whether it is), or name the addresses of what signs in");
        }

        return proxies.ToImmutable();
    }

    private static string ReadHeader(string name, string header, List<string> problems)
    {
        if (header.Length == 0 || !header.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))
        {
            problems.Add($"{name}: write the name of a header");
        }

        return header;
    }

    private static TokenSettings? ReadTokens(WebOptions options, List<string> problems)
    {
        if (options.TokenIssuer.Length == 0)
        {
            return null;
        }

        if (!Uri.TryCreate(options.TokenIssuer, UriKind.Absolute, out var issuer) || (issuer.Scheme != Uri.UriSchemeHttps && !issuer.IsLoopback))
        {
            problems.Add($"{nameof(options.TokenIssuer)}: write the address of one issuer over HTTPS");
            return null;
        }

        if (options.TokenAudience.Length == 0)
        {
            problems.Add($"{nameof(options.TokenAudience)}: name the audience, so that tokens for other programs are refused");
        }

        return new TokenSettings(issuer, options.TokenAudience);
    }

    private static ImmutableArray<string> Split(string list) => [.. list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
