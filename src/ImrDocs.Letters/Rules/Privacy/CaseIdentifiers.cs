// Gathers what identifies the people of a case.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Cases;

namespace ImrDocs.Letters.Rules.Privacy;

/// <summary>Gathers what identifies the people of a case, with the field that each comes from.</summary>
internal sealed class CaseIdentifiers
{
    /// <summary>Letters and digits below which a number may be anything: a dose, a level of the spine.</summary>
    private const int ShortestNumber = 4;

    /// <summary>Digits of a ZIP code without its extension.</summary>
    private const int ZipDigits = 5;

    private static readonly HashSet<string> CompanyForms = new(StringComparer.Ordinal)
    {
        "inc", "incorporated", "llc", "llp", "lp", "ltd", "co", "company", "corp", "corporation", "pc", "apc", "plc",
    };

    private static readonly HashSet<string> StreetForms = new(StringComparer.Ordinal)
    {
        "street", "st", "avenue", "ave", "av", "boulevard", "blvd", "road", "rd", "drive", "dr", "lane", "ln", "court", "ct",
        "place", "pl", "way", "circle", "cir", "terrace", "ter", "parkway", "pkwy", "highway", "hwy",
    };

    private static readonly HashSet<string> UnitForms = new(StringComparer.Ordinal)
    {
        "suite", "ste", "apartment", "apt", "unit", "floor", "fl", "room", "rm", "building", "bldg", "no", "number", "space", "lot",
    };

    private readonly ImmutableArray<Identifier>.Builder _identifiers = ImmutableArray.CreateBuilder<Identifier>();

    private CaseIdentifiers()
    {
    }

    /// <summary>What identifies the reviewers (Labor Code 4610.6(f)), and the parties when asked for (Labor Code 4610.6(m)).</summary>
    public static ImmutableArray<Identifier> Of(Case @case, bool withParties)
    {
        var all = new CaseIdentifiers();
        for (var i = 0; i < @case.Reviewers.Length; i++)
        {
            all.AddNumber(@case.Reviewers[i].Id, string.Create(CultureInfo.InvariantCulture, $"reviewers[{i}].id"));
        }

        if (withParties && @case.Parties is { } parties)
        {
            all.AddParties(parties);
        }

        return all._identifiers.DrainToImmutable();
    }

    private void AddParties(Parties parties)
    {
        AddPerson(parties.Employee.Name, "parties.employee.name");
        AddAddress(parties.Employee.Address, "parties.employee.address");
        AddBirth(parties.Employee.DateOfBirth, "parties.employee.dateOfBirth");
        AddOrganisation(parties.Employer?.Name, "parties.employer.name");
        AddOrganisation(parties.ClaimsAdministrator.Name, "parties.claimsAdministrator.name");
        AddAddress(parties.ClaimsAdministrator.Address, "parties.claimsAdministrator.address");
        AddNumber(parties.ClaimsAdministrator.ClaimNumber, "parties.claimsAdministrator.claimNumber");
        AddPerson(parties.RequestingPhysician.Name, "parties.requestingPhysician.name");
        AddAddress(parties.RequestingPhysician.Address, "parties.requestingPhysician.address");
        if (parties.EmployeeAttorney is { } attorney)
        {
            AddPerson(attorney.Name, "parties.employeeAttorney.name");
            AddOrganisation(attorney.Firm, "parties.employeeAttorney.firm");
            AddAddress(attorney.Address, "parties.employeeAttorney.address");
        }
    }

    private void Add(string phrase, string path, IdentifierKind kind) => _identifiers.Add(new Identifier(phrase, path, kind));

    private void AddPerson(string name, string path)
    {
        var person = PersonName.Parse(name, path);
        if (person.Parts is [var only])
        {
            Add(Joined(only), path, IdentifierKind.CapitalWord);
            return;
        }

        for (var rank = 0; rank < person.Parts.Length; rank++)
        {
            var (part, place) = (person.Parts[rank], rank);
            AddPart(Joined(part));

            // Who has a double name is often called by one half of it.
            foreach (var half in part.Split('-').Where(half => half.Length > 1 && half.Length < part.Length))
            {
                AddPart(half);
            }

            void AddPart(string phrase) => _identifiers.Add(new Identifier(phrase, path, IdentifierKind.NamePart, person, place));
        }
    }

    private static string Joined(string part) => part.Replace("-", "", StringComparison.Ordinal);

    private void AddOrganisation(string? name, string path)
    {
        if (name is null)
        {
            return;
        }

        var words = Words(name);
        if (words.Length > 1)
        {
            Add(string.Join(' ', words), path, IdentifierKind.Phrase);
        }

        var core = words;
        while (core.Length > 1 && CompanyForms.Contains(core[^1]))
        {
            core = core[..^1];
        }

        if (core.Length == 1)
        {
            Add(core[0], path, words.Length == 1 ? IdentifierKind.CapitalWord : IdentifierKind.DoubtfulWord);
        }
        else if (core.Length > 1 && core.Length < words.Length)
        {
            Add(string.Join(' ', core), path, IdentifierKind.Phrase);
        }
    }

    private void AddNumber(string? number, string path)
    {
        var phrase = FoldedText.ToPhrase(number).Replace(" ", "", StringComparison.Ordinal);
        if (phrase.Length >= ShortestNumber)
        {
            Add(phrase, path, IdentifierKind.Phrase);
        }
    }

    private void AddAddress(Address address, string path)
    {
        AddAddressLine(address.Line1, path + ".line1");
        AddAddressLine(address.Line2, path + ".line2");

        // Five digits alone may be a billing code; behind the city or the state they are a line of the address.
        foreach (var place in new[] { address.State, address.City })
        {
            if (address.Zip.Length >= ZipDigits && Words(place).Length > 0)
            {
                Add(FoldedText.ToPhrase($"{place} {address.Zip[..ZipDigits]}"), path + ".zip", IdentifierKind.Phrase);
            }
        }
    }

    /// <summary>
    /// A line that begins with a house number is looked for up to its first comma, and without its last word when that
    /// only says what kind of street it is.
    /// </summary>
    private void AddAddressLine(string? line, string path)
    {
        var words = Words(line);
        if (line is not null && words.Length > 0 && char.IsAsciiDigit(words[0][0]) && Words(line.Split(',')[0]) is { Length: > 1 } street)
        {
            words = street;
        }

        if (words.Length > 2 && StreetForms.Contains(words[^1]))
        {
            words = words[..^1];
        }

        // A suite number stands in many texts and leads to nobody.
        if (words.Length > 0 && !(UnitForms.Contains(words[0]) && words.Length <= 2))
        {
            Add(string.Join(' ', words), path, words.Length == 1 && words[0].Length < ShortestNumber ? IdentifierKind.DoubtfulWord : IdentifierKind.Phrase);
        }
    }

    private void AddBirth(DateOnly? date, string path)
    {
        if (date is { } born)
        {
            foreach (var phrase in WrittenDate.Phrases(born))
            {
                Add(phrase, path, IdentifierKind.Phrase);
            }
        }
    }

    private static string[] Words(string? text) => FoldedText.ToPhrase(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
