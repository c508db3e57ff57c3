// What people are looked up by, as the index holds it.
using System.Text;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Rules.Privacy;

namespace ImrDocs.Storage.Search;

/// <summary>
/// Folds what people are looked up by: small letters without accents, and nothing between them but spaces. A name with a
/// hyphen or an apostrophe is found by its parts and as one word.
/// </summary>
internal static class PersonWords
{
    /// <summary>The words of a name, those with a hyphen in parts.</summary>
    public static IEnumerable<string> OfName(string name) => Tokens(name).SelectMany(token => token);

    /// <summary>A name as the index holds it: each word after a space, so that its beginning can be found. Null when there is none.</summary>
    public static string? IndexOfName(string? name)
    {
        var words = Tokens(name ?? "").SelectMany(parts => parts.Count > 1 ? parts.Append(string.Concat(parts)) : parts).ToList();
        return words.Count == 0 ? null : " " + string.Join(' ', words);
    }

    /// <summary>A claim number: its letters and digits.</summary>
    public static string OfClaim(string number) => string.Concat(OfName(number));

    private static IEnumerable<List<string>> Tokens(string text)
    {
        var parts = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text.Append(' '))
        {
            var folded = FoldedCharacters.Fold(c);
            if (folded is not ('\0' or FoldedCharacters.Joint or FoldedCharacters.Mark))
            {
                word.Append(folded);
                continue;
            }

            if (folded != FoldedCharacters.Mark && word.Length > 0)
            {
                parts.Add(word.ToString());
                word.Clear();
            }

            if (folded == '\0' && parts.Count > 0)
            {
                yield return parts;
                parts = [];
            }
        }
    }
}

/// <summary>What the index holds of the people of one version of a case.</summary>
/// <param name="Name">The name of the injured employee, folded.</param>
/// <param name="Claim">The claim number, folded.</param>
/// <param name="Injury">The date of injury.</param>
internal sealed record IndexedPerson(string? Name, string? Claim, string? Injury)
{
    /// <summary>Those of a version.</summary>
    public static IndexedPerson Of(Case read)
    {
        var claim = PersonWords.OfClaim(read.Parties?.ClaimsAdministrator.ClaimNumber ?? "");
        return new IndexedPerson(PersonWords.IndexOfName(read.Parties?.Employee.Name), claim.Length > 0 ? claim : null, IndexCommands.Text(read.Dates.Injury));
    }

    /// <summary>Those of a broken version as it is stored: what can be read.</summary>
    public static IndexedPerson? OfBroken(byte[] version)
    {
        if (CaseReader.Salvage(version) is not { } salvaged)
        {
            return null;
        }

        var person = Of(salvaged.Case);
        return new IndexedPerson(
            salvaged.StandInAt("parties.employee.name") is null ? person.Name : null,
            salvaged.StandInAt("parties.claimsAdministrator.claimNumber") is null ? person.Claim : null,
            salvaged.StandInAt("dates.injury") is null ? person.Injury : null);
    }
}
