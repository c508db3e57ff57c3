// All that operations want to know of a case.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Search;
using ImrDocs.Web.Operations.Mail;

namespace ImrDocs.Web.Operations.CaseFiles;

/// <summary>All that operations want to know of a case.</summary>
/// <param name="Number">The IMR case number.</param>
/// <param name="Versions">Its versions, the newest first.</param>
/// <param name="Standing">How the newest version stands, and when it is due.</param>
/// <param name="Problems">What is wrong with its letters as they would be made now.</param>
/// <param name="Recipients">Who gets a copy, with their addresses.</param>
/// <param name="Reviewers">Who reviews it.</param>
/// <param name="Jobs">Its jobs, those of the newest version first.</param>
/// <param name="Letters">Its archived letters, the last first.</param>
/// <param name="Envelopes">Its envelopes, the last first.</param>
internal sealed record CaseFile(
    string Number,
    ImmutableArray<CaseVersion> Versions,
    CaseStanding Standing,
    ImmutableArray<ShownProblem> Problems,
    ImmutableArray<CaseRecipient> Recipients,
    ImmutableArray<CaseReviewer> Reviewers,
    ImmutableArray<CaseJob> Jobs,
    ImmutableArray<FoundLetter> Letters,
    ImmutableArray<EnvelopeView> Envelopes)
{
    /// <summary>The newest version.</summary>
    public CaseVersion Newest => Versions[0];

    /// <summary>The newest version that somebody said is ready; null when there is none.</summary>
    public CaseVersion? LastReady => Versions.FirstOrDefault(version => version.Ready is not null);

    /// <summary>How many errors keep it from being ready.</summary>
    public int Errors => Problems.Count(problem => problem.IsError);
}

/// <summary>Somebody who gets a copy of the letter.</summary>
/// <param name="Role">What they are in the case.</param>
/// <param name="Name">The name; null when it cannot be read.</param>
/// <param name="Address">The address in one line; null when it cannot be read.</param>
internal sealed record CaseRecipient(string Role, string? Name, string? Address)
{
    /// <summary>Those of a case as far as it can be read.</summary>
    public static IEnumerable<CaseRecipient> Of(SalvagedCase salvaged)
    {
        if (salvaged.Case.Parties is not { } parties || salvaged.StandInAt("parties") is not null)
        {
            yield break;
        }

        yield return One(Recipient.Employee.Label, "parties.employee", parties.Employee.Name, parties.Employee.Address);
        if (parties.EmployeeAttorney is { } attorney)
        {
            yield return One(Recipient.EmployeeAttorney.Label, "parties.employeeAttorney", string.Join(", ", ((string?[])[attorney.Name, attorney.Firm]).OfType<string>()), attorney.Address);
        }

        yield return One(Recipient.ClaimsAdministrator.Label, "parties.claimsAdministrator", parties.ClaimsAdministrator.Name, parties.ClaimsAdministrator.Address);
        yield return One(Recipient.RequestingPhysician.Label, "parties.requestingPhysician", parties.RequestingPhysician.Name, parties.RequestingPhysician.Address);

        CaseRecipient One(string role, string path, string name, Address address) => new(
            role,
            salvaged.StandInAt(path + ".name") is null ? name : null,
            salvaged.StandIns.Any(standIn => standIn.StartsWith(path + ".address", StringComparison.Ordinal)) || salvaged.StandInAt(path) is not null
                ? null
                : $"{string.Join(", ", ((string?[])[address.Line1, address.Line2, address.City]).OfType<string>())}, {address.State} {address.Zip}");
    }
}
