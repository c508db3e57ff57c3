// The physician who requested the treatment.
namespace ImrDocs.Letters.Cases;

/// <summary>The physician who requested the treatment.</summary>
/// <param name="Name">The name as it is printed.</param>
/// <param name="Specialty">The specialty; null when not given.</param>
/// <param name="Address">Where mail goes.</param>
public sealed record RequestingPhysician(string Name, string? Specialty, Address Address);
