// The rules of privacy, for those who list the rules.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules.Privacy;

/// <summary>A rule that is built in: no template set can change it or switch it off.</summary>
/// <param name="Descriptor">What is reported when it is broken.</param>
/// <param name="Statement">The rule in plain words.</param>
/// <param name="Authority">Who says so.</param>
/// <param name="IsForMailed">Whether it is for mailed editions too.</param>
public sealed record PrivacyRule(DiagnosticDescriptor Descriptor, string Statement, string Authority, bool IsForMailed)
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<PrivacyRule> All { get; } =
    [
        new(
            PrivacyDiagnostics.PartyIdentified,
            "No text of the published edition holds a party's name, address line, birth date or claim number",
            "Labor Code 4610.6(m)",
            IsForMailed: false),
        new(PrivacyDiagnostics.ReviewerIdentified, "No text of any letter holds a reviewer's id", "Labor Code 4610.6(f)", IsForMailed: true),
        new(
            PrivacyDiagnostics.PartyPerhapsIdentified,
            "A word of the published edition that is a party's name too is looked at",
            "Labor Code 4610.6(m)",
            IsForMailed: false),
    ];
}
