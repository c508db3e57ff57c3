// The names and addresses of a case that operators correct.
using ImrDocs.Letters.Determination;
using ImrDocs.Storage.Mail;
using ImrDocs.Web.Cases.Editing;

namespace ImrDocs.Web.Operations.CaseFiles;

/// <summary>Somebody who gets a copy of the letter, as the form for corrections has it.</summary>
/// <param name="Path">Where it is in a case.</param>
/// <param name="Label">What people call it.</param>
/// <param name="IsOptional">Whether a case may be without it.</param>
/// <param name="Fields">The fields of its name.</param>
internal sealed record PartyFields(string Path, string Label, bool IsOptional, params string[] Fields)
{
    /// <summary>The most characters of a field.</summary>
    public const int MostCharacters = 200;

    private static readonly string[] Address = ["address.line1", "address.line2", "address.city", "address.state", "address.zip"];
    private static readonly string[] MayBeEmpty = ["firm", "address.line2"];

    /// <summary>All of them. Nothing else of a case is changed by operators.</summary>
    public static IReadOnlyList<PartyFields> All { get; } =
    [
        new("parties.employee", Recipient.Employee.Label, false, "name"),
        new("parties.employeeAttorney", Recipient.EmployeeAttorney.Label, true, "name", "firm"),
        new("parties.claimsAdministrator", Recipient.ClaimsAdministrator.Label, false, "name"),
        new("parties.requestingPhysician", Recipient.RequestingPhysician.Label, false, "name"),
    ];

    /// <summary>The paths of all fields.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. All.SelectMany(party => party.Inputs, (_, input) => input.Path)];

    /// <summary>The paths of its fields with what people call them, and whether each may be empty.</summary>
    public IEnumerable<(string Path, string Label, bool MayBeEmpty)> Inputs =>
        Fields.Concat(Address).Select(name => ($"{Path}.{name}", LabelOf(name), IsOptional || MayBeEmpty.Contains(name)));

    /// <summary>The case with what somebody changed in a form, and all else as it is; null when the form lacks a field.</summary>
    /// <param name="case">The case.</param>
    /// <param name="seen">The case from which the form was made; null when it cannot be told any more.</param>
    /// <param name="form">The form.</param>
    public static CaseDocument? Apply(CaseDocument @case, CaseDocument? seen, IFormCollection form)
    {
        var texts = new List<(string Path, string Text)>();
        foreach (var party in All)
        {
            var inputs = party.Inputs.ToList();
            if (inputs.Exists(input => form[input.Path].Count != 1 || form[input.Path].ToString().Length > MostCharacters))
            {
                return null;
            }

            var changed = inputs.FindAll(input => !IsAsSeen(seen, input.Path, form));
            if (changed.Count == 0)
            {
                continue;
            }

            // Of whom nothing is said any more is not in the case any more; who is new in it has all fields.
            var isGone = party.IsOptional && inputs.TrueForAll(input => string.IsNullOrWhiteSpace(form[input.Path]));
            var written = @case.Has(party.Path) ? changed : inputs;
            texts.AddRange(isGone ? [(party.Path, "")] : written.Select(input => (input.Path, form[input.Path].ToString().Trim())));
        }

        return @case.WithTexts(texts);
    }

    /// <summary>Whether a field says what it said when the form was made: a browser keeps no line ends in it.</summary>
    private static bool IsAsSeen(CaseDocument? seen, string path, IFormCollection form) =>
        seen is not null && string.Equals(seen.Text(path).ReplaceLineEndings("").Trim(), form[path].ToString().Trim(), StringComparison.Ordinal);

    /// <summary>What people call a field, with whose it is: <c>Claims administrator: City</c>.</summary>
    public static string LabelOfPath(string path) =>
        All.SelectMany(party => party.Inputs, (party, input) => (input.Path, Label: $"{party.Label}: {input.Label}")).First(one => one.Path == path).Label;

    private static string LabelOf(string field) => FieldLabel.Of(field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..]);
}
