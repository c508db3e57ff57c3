// The injured employee.
namespace ImrDocs.Letters.Cases;

/// <summary>The injured employee.</summary>
/// <param name="Name">The name as it is printed.</param>
/// <param name="Address">Where mail goes.</param>
/// <param name="DateOfBirth">Date of birth; null when not given.</param>
/// <param name="LargePrint">Whether this employee's copy is printed large.</param>
public sealed record Employee(string Name, Address Address, DateOnly? DateOfBirth, bool LargePrint);
