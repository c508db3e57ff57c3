// The recipients that a case has.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;

namespace ImrDocs.Letters.Determination;

/// <summary>The recipients that a case has.</summary>
public static class Recipients
{
    /// <summary>All recipients of a case with these parties, in the order of the list of copies; the Division is always one.</summary>
    public static ImmutableArray<Recipient> Of(Parties parties) => parties.EmployeeAttorney is null
        ? [Recipient.Employee, Recipient.ClaimsAdministrator, Recipient.RequestingPhysician, Recipient.Dwc]
        : [Recipient.Employee, Recipient.EmployeeAttorney, Recipient.ClaimsAdministrator, Recipient.RequestingPhysician, Recipient.Dwc];
}
