// The header in which Azure's built-in authentication says who somebody is.
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ImrDocs.Web.Access;

/// <summary>
/// Reads <c>X-MS-CLIENT-PRINCIPAL</c> (App Service and Container Apps, "Work with user identities"): the claims of a token
/// as JSON in base64. The platform checks the token, and takes the header away from requests that bring their own.
/// </summary>
internal static class AzurePrincipal
{
    /// <summary>The header.</summary>
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    /// <summary>The name and the id of the account and the words that may stand for roles; null when the header is none.</summary>
    public static (string Name, string? Id, IEnumerable<string> Words)? Read(string encoded)
    {
        try
        {
            var principal = JsonSerializer.Deserialize(Convert.FromBase64String(encoded), AzurePrincipalContext.Default.AzureClientPrincipal);
            var claims = principal?.Claims ?? [];
            var named = claims.Where(claim => claim.Type == principal!.NameType).Select(claim => (TokenClaims.Name, claim.Value));
            var name = TokenClaims.NameOf([.. named, .. claims.Select(claim => (claim.Type, claim.Value))]);
            var words = claims.Where(claim => claim.Type == principal!.RoleType || claim.Type == TokenClaims.Roles).Select(claim => claim.Value);
            return name is null ? null : (name, TokenClaims.IdOf([.. claims.Select(claim => (claim.Type, claim.Value))]), words);
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>The principal, field for field as the header has it.</summary>
internal sealed record AzureClientPrincipal(
    [property: JsonPropertyName("claims")] AzureClaim[]? Claims,
    [property: JsonPropertyName("name_typ")] string? NameType,
    [property: JsonPropertyName("role_typ")] string? RoleType);

/// <summary>A claim of it.</summary>
internal sealed record AzureClaim([property: JsonPropertyName("typ")] string Type, [property: JsonPropertyName("val")] string Value);

/// <summary>Generated code that reads it without reflection.</summary>
[JsonSerializable(typeof(AzureClientPrincipal))]
internal sealed partial class AzurePrincipalContext : JsonSerializerContext;
