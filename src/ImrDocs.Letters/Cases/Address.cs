// A postal address in the United States.
namespace ImrDocs.Letters.Cases;

/// <summary>A postal address in the United States.</summary>
/// <param name="Line1">Street or box.</param>
/// <param name="Line2">Suite, apartment or the like; null when there is none.</param>
/// <param name="City">The city.</param>
/// <param name="State">Two capital letters, <c>CA</c>.</param>
/// <param name="Zip">Five digits, or nine as <c>95814-0001</c>.</param>
public sealed record Address(string Line1, string? Line2, string City, string State, string Zip);
