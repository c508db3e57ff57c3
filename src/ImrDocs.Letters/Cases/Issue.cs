// A disputed item or service with its decision.
namespace ImrDocs.Letters.Cases;

/// <summary>A disputed item or service, what was decided about it, and why.</summary>
/// <param name="Service">The disputed item or service.</param>
/// <param name="Authorization">What utilization review had already authorized; null when it authorized nothing.</param>
/// <param name="AssociatedSurgicalService">Whether it depends on a surgery that is under review too.</param>
/// <param name="Decision">Whether the denial stands.</param>
/// <param name="ClaimsAdministratorGuideline">What the claims administrator relied on.</param>
/// <param name="ReviewGuideline">What the reviewer relied on.</param>
/// <param name="Rationale">The reviewer's prose.</param>
/// <param name="Heading">Replaces the generated heading text before the decision; null for the generated one.</param>
public sealed record Issue(
    string Service,
    Authorization? Authorization,
    bool AssociatedSurgicalService,
    Decision Decision,
    Guideline ClaimsAdministratorGuideline,
    Guideline ReviewGuideline,
    string Rationale,
    string? Heading);
