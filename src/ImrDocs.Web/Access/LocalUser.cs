// Without sign-in: whoever reaches this machine's loopback address is the person who started the server.
using System.Text.Encodings.Web;
using ImrDocs.Storage.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ImrDocs.Web.Access;

/// <summary>
/// The one user of a server without sign-in, who has every role: the account that runs it. Recorded as self-asserted, since
/// whoever rules the machine can be any account.
/// </summary>
internal sealed class LocalUser(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = "local";

    /// <summary>Who it is. In containers an account need not have a name.</summary>
    public static Person Person { get; } = new(Environment.UserName is { Length: > 0 } name ? name : "local", IdentitySource.SelfAsserted);

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        AuthenticateResult.Success(new AuthenticationTicket(Identity.Of(Person, Enum.GetValues<Role>(), SchemeName), SchemeName)));
}
