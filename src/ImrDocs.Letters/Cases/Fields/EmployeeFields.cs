// The fields of the employee.
using ImrDocs.Letters.Cases.Format;
using static ImrDocs.Letters.Cases.Format.Declare;

namespace ImrDocs.Letters.Cases.Fields;

/// <summary>The fields of <see cref="Employee"/>.</summary>
internal static class EmployeeFields
{
    private static readonly Field<Employee, string> Name = Text<Employee>("name", e => e.Name, "The name as it is printed");

    private static readonly Field<Employee, Address> Address = Object<Employee, Address>(
        "address", AddressFields.Type, e => e.Address, "Where mail goes");

    private static readonly Field<Employee, DateOnly?> DateOfBirth = OptionalDate<Employee>(
        "dateOfBirth", e => e.DateOfBirth, "The date of birth");

    private static readonly Field<Employee, bool> LargePrint = Flag<Employee>(
        "largePrint", e => e.LargePrint, "Whether the employee's copy is printed large; false when left out");

    public static readonly ObjectType<Employee> Type = new(
        "employee",
        "The injured employee",
        [Name, Address, DateOfBirth, LargePrint],
        v => new Employee(v.Get(Name), v.Get(Address), v.Get(DateOfBirth), v.Get(LargePrint)));
}
