// Who reviewed a case, described without a name.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Cases;

/// <summary>A reviewer's qualifications; the name is confidential (Labor Code 4610.6(f)) and is no part of a case.</summary>
/// <param name="Id">Internal; printed in no edition.</param>
/// <param name="Licensure">States of licensure; one or more.</param>
/// <param name="Specialties">Certifications and specialties; one or more.</param>
/// <param name="Kind">What the letter calls the reviewer.</param>
public sealed record Reviewer(
    string Id,
    ImmutableArray<string> Licensure,
    ImmutableArray<string> Specialties,
    ReviewerKind Kind);
