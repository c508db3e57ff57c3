// Who makes a request, as the one that signed them in says.
using System.Security.Claims;
using System.Text.Encodings.Web;
using ImrDocs.Storage.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ImrDocs.Web.Access;

/// <summary>
/// Takes from headers who makes a request, where they come from an address that is trusted to have set them; from anybody
/// else they mean nothing. A header that is there twice says nothing either: two who set it disagree.
/// </summary>
internal sealed class SignInHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, AccessSettings settings)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = "sign-in";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var found = settings.Trusts(Context.Connection.RemoteIpAddress) ? Read() : null;
        return Task.FromResult(found is var (name, id, words) && TokenClaims.IsName(name)
            ? AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(name, id, words), SchemeName))
            : AuthenticateResult.NoResult());
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // RFC 9110, 15.5.2: who is refused is told how to come back.
        Response.Headers.WWWAuthenticate = settings.Tokens is null ? "SignIn realm=\"ImrDocs\"" : "Bearer";
        return base.HandleChallengeAsync(properties);
    }

    private (string Name, string? Id, IEnumerable<string> Words)? Read()
    {
        if (settings.SignIn == SignIn.Azure)
        {
            return Only(AzurePrincipal.Header) is { } encoded ? AzurePrincipal.Read(encoded) : null;
        }

        // What a proxy adds to a header that a stranger sent stands behind a comma (RFC 9110, 5.3).
        return One(settings.PersonHeader) is { } name && (settings.PersonIdHeader.Length == 0 || One(settings.PersonIdHeader) is not null)
            ? (name, settings.PersonIdHeader.Length == 0 ? null : TokenClaims.Subject + One(settings.PersonIdHeader), Only(settings.RolesHeader)?.Split(',') ?? [])
            : null;
    }

    private string? One(string header) => Only(header)?.Trim() is { } value && TokenClaims.IsName(value) && !value.Contains(',', StringComparison.Ordinal) ? value : null;

    private string? Only(string header) => Request.Headers[header] is [{ } value] ? value : null;

    private ClaimsPrincipal PrincipalOf(string name, string? id, IEnumerable<string> words) =>
        Identity.Of(new Person(name, IdentitySource.SignedIn, id), settings.Roles.Of(words), SchemeName);
}
