// The data of examples, to be found again in fixed texts of templates.
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Examples;

namespace ImrDocs.Letters.Checking;

/// <summary>
/// What names a person, place or case in the examples of a template set, to be found again in fixed texts: a template that
/// was made from a finished letter would print it to everybody.
/// </summary>
internal sealed class ExampleData
{
    private const int ShortestText = 4;

    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly Regex? _pattern;

    private ExampleData(IEnumerable<(string Text, string Place)> texts)
    {
        foreach (var (text, place) in texts)
        {
            _places.TryAdd(Folded(text), place);
        }

        _pattern = _places.Count == 0 ? null : new Regex(
            $@"(?<!\w)(?:{string.Join('|', _places.Keys.OrderByDescending(text => text.Length).Select(Pattern))})(?!\w)",
            RegexOptions.None,
            TimeSpan.FromSeconds(1));
    }

    /// <summary>The data of the examples that can be read.</summary>
    /// <param name="files">The files of a template set by path, examples among them.</param>
    public static ExampleData Of(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files) => new(
        from file in files
        where ExampleFolder.IsCase(file.Key)
        let read = CaseReader.Read(file.Value, file.Key, CaseReaderOptions.Draft)
        where read.Case is not null
        from text in TextsOf(read.Case!)
        where text.Text is { Length: >= ShortestText } && text.Text.Any(char.IsLetter) && (!text.NeedsDigit || text.Text.Any(char.IsDigit))
        select (text.Text, $"{text.Path} of {file.Key}"));

    /// <summary>Each place of a text where data of an example stand, and what they are: a path of which example.</summary>
    public IEnumerable<(int Start, int Length, string What)> Find(string text) =>
        _pattern is null ? [] : _pattern.Matches(text).Select(match => (match.Index, match.Length, _places[Folded(match.Value)]));

    private static IEnumerable<(string? Text, string Path, bool NeedsDigit)> TextsOf(Case @case)
    {
        yield return (@case.CaseNumber, "caseNumber", true);
        if (@case.Parties is not { } parties)
        {
            yield break;
        }

        yield return (parties.Employee.Name, "parties.employee.name", false);
        yield return (parties.Employee.Address.Line1, "parties.employee.address.line1", true);
        yield return (parties.EmployeeAttorney?.Name, "parties.employeeAttorney.name", false);
        yield return (parties.EmployeeAttorney?.Firm, "parties.employeeAttorney.firm", false);
        yield return (parties.EmployeeAttorney?.Address.Line1, "parties.employeeAttorney.address.line1", true);
        yield return (parties.Employer?.Name, "parties.employer.name", false);
        yield return (parties.ClaimsAdministrator.Name, "parties.claimsAdministrator.name", false);
        yield return (parties.ClaimsAdministrator.Address.Line1, "parties.claimsAdministrator.address.line1", true);
        yield return (parties.ClaimsAdministrator.ClaimNumber, "parties.claimsAdministrator.claimNumber", true);
        yield return (parties.RequestingPhysician.Name, "parties.requestingPhysician.name", false);
        yield return (WithoutTitle(parties.RequestingPhysician.Name), "parties.requestingPhysician.name", false);
        yield return (parties.RequestingPhysician.Address.Line1, "parties.requestingPhysician.address.line1", true);
    }

    // Of "Ann Lee, MD" the name alone is found too.
    private static string WithoutTitle(string name) => name.Split(',')[0];

    // A line end of the template may stand inside.
    private static string Pattern(string folded) => string.Join(@"\s+", folded.Split(' ').Select(Regex.Escape));

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
