// The fields of the claims administrator.
using ImrDocs.Letters.Cases.Format;
using static ImrDocs.Letters.Cases.Format.Declare;

namespace ImrDocs.Letters.Cases.Fields;

/// <summary>The fields of <see cref="ClaimsAdministrator"/>.</summary>
internal static class ClaimsAdministratorFields
{
    private static readonly Field<ClaimsAdministrator, string> Name = Text<ClaimsAdministrator>(
        "name", c => c.Name, "The name as it is printed");

    private static readonly Field<ClaimsAdministrator, Address> Address = Object<ClaimsAdministrator, Address>(
        "address", AddressFields.Type, c => c.Address, "Where mail goes");

    private static readonly Field<ClaimsAdministrator, string?> ClaimNumber = OptionalText<ClaimsAdministrator>(
        "claimNumber", c => c.ClaimNumber, "Its number for the claim");

    public static readonly ObjectType<ClaimsAdministrator> Type = new(
        "claimsAdministrator",
        "The claims administrator, whose utilization review is under dispute",
        [Name, Address, ClaimNumber],
        v => new ClaimsAdministrator(v.Get(Name), v.Get(Address), v.Get(ClaimNumber)));
}
