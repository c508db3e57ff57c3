// Tokens that programs bring to the API.
using ImrDocs.Storage.People;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace ImrDocs.Web.Access;

/// <summary>JSON Web Tokens (RFC 7519) as bearer tokens (RFC 6750): signed by the issuer's keys, for this audience, not expired.</summary>
internal static class BearerTokens
{
    /// <summary>The name of the scheme.</summary>
    public const string SchemeName = "token";

    /// <summary>Configures how tokens are checked.</summary>
    public static void Configure(JwtBearerOptions bearer, AccessSettings settings)
    {
        bearer.Authority = settings.Tokens!.Issuer.AbsoluteUri;
        bearer.Audience = settings.Tokens.Audience;
        bearer.RequireHttpsMetadata = !settings.Tokens.Issuer.IsLoopback;
        bearer.MapInboundClaims = false;
        bearer.TokenValidationParameters.RequireSignedTokens = true;
        bearer.TokenValidationParameters.RequireExpirationTime = true;

        // What is wrong with a token is nobody's business but the issuer's.
        bearer.IncludeErrorDetails = false;
        bearer.Events = new JwtBearerEvents
        {
            OnTokenValidated = token =>
            {
                var claims = token.Principal!.Claims.Select(claim => (claim.Type, claim.Value)).ToList();
                if (TokenClaims.NameOf(claims) is not { } name)
                {
                    token.Fail("The token names nobody");
                    return Task.CompletedTask;
                }

                var words = claims.Where(claim => claim.Type == TokenClaims.Roles).Select(claim => claim.Value);
                token.Principal = Identity.Of(new Person(name, IdentitySource.SignedIn, TokenClaims.IdOf(claims)), settings.Roles.Of(words), SchemeName);
                return Task.CompletedTask;
            },
        };
    }
}
