// Searches by a person as they stand in addresses: sealed.
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Search;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace ImrDocs.Web.Operations.Letters;

/// <summary>
/// Seals what is asked about a person, so that the address of what was found tells nobody a name: neither a log nor the
/// history of a browser. Only this server and others of its store can open it, for whoever searched, within some hours.
/// </summary>
internal sealed class SealedSearches(IDataProtectionProvider protection)
{
    /// <summary>All seals are as long as those of some names, so that the length tells nothing.</summary>
    private const int Unit = 128;

    private static readonly TimeSpan Life = TimeSpan.FromHours(8);

    /// <summary>What stands in an address for a search.</summary>
    public string Seal(PersonQuery query, Person by)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(query, PersonQueryContext.Default.PersonQuery);
        var padded = new byte[(json.Length + Unit - 1) / Unit * Unit];
        padded.AsSpan().Fill((byte)' ');
        json.CopyTo(padded, 0);
        return WebEncoders.Base64UrlEncode(ProtectorOf(by).Protect(padded, Life));
    }

    /// <summary>The search that was sealed; null when it is too old, somebody else's, or none.</summary>
    public PersonQuery? Open(string text, Person by)
    {
        try
        {
            return JsonSerializer.Deserialize(ProtectorOf(by).Unprotect(WebEncoders.Base64UrlDecode(text), out _), PersonQueryContext.Default.PersonQuery);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector ProtectorOf(Person by) =>
        protection.CreateProtector("imrdocs-person-search/1", by.Id ?? "", by.Name.ToUpperInvariant()).ToTimeLimitedDataProtector();
}

/// <summary>Generated code that writes and reads searches without reflection.</summary>
[JsonSerializable(typeof(PersonQuery))]
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
internal sealed partial class PersonQueryContext : JsonSerializerContext;
