// The parties of a case: who receives the mailed edition.
namespace ImrDocs.Letters.Cases;

/// <summary>The parties of a case. None of this is in the published edition (Labor Code 4610.6(m)).</summary>
/// <param name="Employee">The injured employee.</param>
/// <param name="EmployeeAttorney">The employee's attorney; null when there is none.</param>
/// <param name="Employer">The employer; null when not given.</param>
/// <param name="ClaimsAdministrator">The claims administrator.</param>
/// <param name="RequestingPhysician">The physician who requested the treatment.</param>
public sealed record Parties(
    Employee Employee,
    EmployeeAttorney? EmployeeAttorney,
    Employer? Employer,
    ClaimsAdministrator ClaimsAdministrator,
    RequestingPhysician RequestingPhysician);
