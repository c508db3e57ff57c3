// What the form of the search asks about a person.
using System.Globalization;
using ImrDocs.Storage.Search;

namespace ImrDocs.Web.Operations.Letters;

/// <summary>What the form of the search asks about a person, as it is sent: in the body of a request, never in its address.</summary>
internal sealed class PersonFields
{
    /// <summary>Words of the name of the injured worker.</summary>
    public string? Name { get; set; }

    /// <summary>The claim number, or a part of it.</summary>
    public string? ClaimNumber { get; set; }

    /// <summary>The date of injury.</summary>
    public string? Injury { get; set; }

    /// <summary>The search.</summary>
    public PersonQuery ToQuery() => new()
    {
        Name = Text(Name),
        ClaimNumber = Text(ClaimNumber),
        Injury = DateOnly.TryParseExact(Injury, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
    };

    private static string? Text(string? written) => written?.Trim() is { Length: > 0 and <= PersonQuery.MostCharacters } text ? text : null;
}
