// The fields of the parties.
using ImrDocs.Letters.Cases.Format;
using static ImrDocs.Letters.Cases.Format.Declare;

namespace ImrDocs.Letters.Cases.Fields;

/// <summary>The fields of <see cref="Parties"/>.</summary>
internal static class PartiesFields
{
    private static readonly Field<Parties, Employee> Employee = Object<Parties, Employee>(
        "employee", EmployeeFields.Type, p => p.Employee, "The injured employee");

    private static readonly Field<Parties, EmployeeAttorney?> EmployeeAttorney = OptionalObject<Parties, EmployeeAttorney>(
        "employeeAttorney", EmployeeAttorneyFields.Type, p => p.EmployeeAttorney, "The employee's attorney");

    private static readonly Field<Parties, Employer?> Employer = OptionalObject<Parties, Employer>(
        "employer", EmployerFields.Type, p => p.Employer, "The employer");

    private static readonly Field<Parties, ClaimsAdministrator> ClaimsAdministrator = Object<Parties, ClaimsAdministrator>(
        "claimsAdministrator", ClaimsAdministratorFields.Type, p => p.ClaimsAdministrator, "The claims administrator");

    private static readonly Field<Parties, RequestingPhysician> RequestingPhysician = Object<Parties, RequestingPhysician>(
        "requestingPhysician", RequestingPhysicianFields.Type, p => p.RequestingPhysician, "The physician who requested the treatment");

    public static readonly ObjectType<Parties> Type = new(
        "parties",
        "The parties of a case, who receive the mailed edition",
        [Employee, EmployeeAttorney, Employer, ClaimsAdministrator, RequestingPhysician],
        v => new Parties(
            v.Get(Employee), v.Get(EmployeeAttorney), v.Get(Employer), v.Get(ClaimsAdministrator), v.Get(RequestingPhysician)));
}
