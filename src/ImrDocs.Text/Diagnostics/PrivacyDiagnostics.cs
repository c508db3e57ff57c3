// Catalogue: printed texts that identify people.
namespace ImrDocs.Text.Diagnostics;

/// <summary>Printed texts that identify people. Built in: no template set can switch them off.</summary>
public static class PrivacyDiagnostics
{
    /// <summary>The published edition prints a text that holds a party's name, address, birth date or number.</summary>
    public static DiagnosticDescriptor PartyIdentified { get; } = new(
        "PRIV001",
        Severity.Error,
        "A text of the published edition identifies a party",
        "Write \"the injured worker\", \"the treating physician\" and the like: identifying information is removed before publication (Labor Code 4610.6(m))");

    /// <summary>A letter prints a text that holds a reviewer's id.</summary>
    public static DiagnosticDescriptor ReviewerIdentified { get; } = new(
        "PRIV002",
        Severity.Error,
        "A text identifies a reviewer",
        "Remove it: reviewers are described, and named in no letter (Labor Code 4610.6(f))");

    /// <summary>The published edition prints a word that is a party's surname, but may be an ordinary word or an eponym.</summary>
    public static DiagnosticDescriptor PartyPerhapsIdentified { get; } = new(
        "PRIV003",
        Severity.Warning,
        "A word of the published edition may be a party's name",
        "Look whether it names the party; a sign or test that bears the same name may stay (Labor Code 4610.6(m))");
}
