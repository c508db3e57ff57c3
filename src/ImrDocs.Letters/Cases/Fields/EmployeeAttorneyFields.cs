// The fields of the employee's attorney.
using ImrDocs.Letters.Cases.Format;
using static ImrDocs.Letters.Cases.Format.Declare;

namespace ImrDocs.Letters.Cases.Fields;

/// <summary>The fields of <see cref="EmployeeAttorney"/>.</summary>
internal static class EmployeeAttorneyFields
{
    private static readonly Field<EmployeeAttorney, string> Name = Text<EmployeeAttorney>(
        "name", a => a.Name, "The name as it is printed");

    private static readonly Field<EmployeeAttorney, string?> Firm = OptionalText<EmployeeAttorney>("firm", a => a.Firm, "The law firm");

    private static readonly Field<EmployeeAttorney, Address> Address = Object<EmployeeAttorney, Address>(
        "address", AddressFields.Type, a => a.Address, "Where mail goes");

    public static readonly ObjectType<EmployeeAttorney> Type = new(
        "employeeAttorney",
        "The employee's attorney",
        [Name, Firm, Address],
        v => new EmployeeAttorney(v.Get(Name), v.Get(Firm), v.Get(Address)));
}
