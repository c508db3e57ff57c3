// The employee's attorney.
namespace ImrDocs.Letters.Cases;

/// <summary>The employee's attorney.</summary>
/// <param name="Name">The name as it is printed.</param>
/// <param name="Firm">The law firm; null when not given.</param>
/// <param name="Address">Where mail goes.</param>
public sealed record EmployeeAttorney(string Name, string? Firm, Address Address);
