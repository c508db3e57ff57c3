// What the claims of tokens are called.
namespace ImrDocs.Web.Access;

/// <summary>The claims of OpenID Connect and of Microsoft Entra ID that tell who somebody is and what they may do.</summary>
internal static class TokenClaims
{
    /// <summary>The claim of app roles.</summary>
    public const string Roles = "roles";

    /// <summary>Stands for whatever claim a sign-in says is the name.</summary>
    public const string Name = "";

    /// <summary>The most characters of a name.</summary>
    private const int LongestName = 200;

    /// <summary>What the header of a proxy that tells ids stands for: the subject of OpenID Connect, as a rule.</summary>
    public const string Subject = "sub:";

    /// <summary>
    /// The claims that stay the same when somebody is renamed: the object id of Microsoft Entra ID, which all programs of a
    /// tenant are told alike, before the subject (OpenID Connect Core, 2), which may be another one for each program.
    /// </summary>
    private static readonly (string Type, string Kind)[] Ids =
    [
        ("oid", "oid:"),
        ("http://schemas.microsoft.com/identity/claims/objectidentifier", "oid:"),
        ("sub", Subject),
        ("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier", Subject),
    ];

    /// <summary>
    /// The name of an account, the first of these that is there: people have a user name, programs an id. How
    /// people like to be called is no name of an account, unless the sign-in says that it is.
    /// </summary>
    private static readonly string[] Names =
    [
        "preferred_username",
        "upn",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn",
        "email",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
        "azp",
        "appid",
        Name,
    ];

    /// <summary>The name of the account; null when no claim tells it.</summary>
    public static string? NameOf(IReadOnlyCollection<(string Type, string Value)> claims) => Names
        .Select(name => claims.FirstOrDefault(claim => string.Equals(claim.Type, name, StringComparison.Ordinal)).Value)
        .FirstOrDefault(value => value is not null && IsName(value))?.Trim();

    /// <summary>What the account is called for ever, with the kind of claim that says so; null when no claim tells it.</summary>
    public static string? IdOf(IReadOnlyCollection<(string Type, string Value)> claims) => Ids
        .Select(id => claims.FirstOrDefault(claim => string.Equals(claim.Type, id.Type, StringComparison.Ordinal)).Value is { } value && IsName(value) ? id.Kind + value.Trim() : null)
        .FirstOrDefault(id => id is not null);

    /// <summary>Whether a text can be the name of an account: not empty, of printed characters.</summary>
    public static bool IsName(string text) => text.Trim().Length is > 0 and <= LongestName && !text.Any(char.IsControl);
}
