// The employer.
namespace ImrDocs.Letters.Cases;

/// <summary>The employer, named in the case identification.</summary>
/// <param name="Name">The name as it is printed.</param>
public sealed record Employer(string Name);
