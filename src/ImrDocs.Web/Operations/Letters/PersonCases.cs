// The cases of a person, with what tells them apart.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Search;

namespace ImrDocs.Web.Operations.Letters;

/// <summary>Finds the cases of a person, and records whose were shown.</summary>
internal sealed class PersonCases(LetterIndex index, CaseVersions versions, AuditLog audit)
{
    /// <summary>More cases are not shown: whoever asks so widely asks again.</summary>
    public const int MostShown = 20;

    /// <summary>Records that somebody searched, and by what: on whatever page of what was found, since each tells of the person.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task RecordAsync(PersonQuery query, Person by, CancellationToken cancellation)
    {
        string?[] fields = [query.Name is null ? null : "name", query.ClaimNumber is null ? null : "claim-number", query.Injury is null ? null : "injury-date"];
        return audit.AppendAsync(new AuditEvent(by, AuditAction.PersonSearched) { Subject = string.Join(',', fields.OfType<string>()) }, cancellation);
    }

    /// <summary>Searches.</summary>
    /// <returns>The first cases that are found, and how many there are.</returns>
    /// <exception cref="StoreException">The store failed, or the index cannot be used.</exception>
    public async Task<(ImmutableArray<PersonCase> Cases, long Total)> FindAsync(PersonQuery query, Person by, CancellationToken cancellation)
    {
        var found = await index.CasesAsync(query, MostShown, cancellation);
        var cases = ImmutableArray.CreateBuilder<PersonCase>();
        foreach (var one in found.Cases)
        {
            // Whose name is shown is recorded as if the case were opened.
            await audit.AppendAsync(new AuditEvent(by, AuditAction.CaseRead) { CaseNumber = one.CaseNumber, Version = one.Newest }, cancellation);
            var bytes = await versions.ReadAsync(one.CaseNumber, one.Newest, cancellation);
            cases.Add(PersonCase.Of(one, bytes is null ? null : CaseReader.Salvage(bytes)));
        }

        return (cases.ToImmutable(), found.Total);
    }
}

/// <summary>A case with what tells it from others of the same name.</summary>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="Name">The name of the injured worker; null when it cannot be read.</param>
/// <param name="ClaimNumber">The claim number; null when there is none.</param>
/// <param name="Injury">The date of injury; null when it cannot be read.</param>
/// <param name="IsEarlier">Whether only an earlier version is as it was asked for.</param>
internal sealed record PersonCase(string CaseNumber, string? Name, string? ClaimNumber, DateOnly? Injury, bool IsEarlier)
{
    public static PersonCase Of(FoundCase found, SalvagedCase? read) => new(
        found.CaseNumber,
        read?.StandInAt("parties.employee.name") is null ? read?.Case.Parties?.Employee.Name : null,
        read?.Case.Parties?.ClaimsAdministrator.ClaimNumber,
        read?.StandInAt("dates.injury") is null ? read?.Case.Dates.Injury : null,
        found.Matching < found.Newest);
}
