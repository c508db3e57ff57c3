// The claims administrator.
namespace ImrDocs.Letters.Cases;

/// <summary>The claims administrator, whose utilization review is under dispute.</summary>
/// <param name="Name">The name as it is printed.</param>
/// <param name="Address">Where mail goes.</param>
/// <param name="ClaimNumber">Its number for the claim; null when not given.</param>
public sealed record ClaimsAdministrator(string Name, Address Address, string? ClaimNumber);
