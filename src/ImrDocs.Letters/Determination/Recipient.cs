// Who receives a copy of a mailed letter.
namespace ImrDocs.Letters.Determination;

/// <summary>
/// Who receives a copy of a mailed letter (Labor Code 4610.6(f), 8 CCR 9792.10.6(e)). The order is that of the list
/// of copies.
/// </summary>
public enum Recipient
{
    /// <summary>The injured employee.</summary>
    Employee,

    /// <summary>The employee's attorney.</summary>
    EmployeeAttorney,

    /// <summary>The claims administrator.</summary>
    ClaimsAdministrator,

    /// <summary>The physician who requested the treatment.</summary>
    RequestingPhysician,

    /// <summary>The Division of Workers' Compensation, for the Administrative Director.</summary>
    Dwc,
}
