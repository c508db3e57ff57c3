// A rule that a letter must keep, as rules.json says it.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Rules;

/// <summary>A rule that a letter must keep: data, so that counsel can correct it, with a check written in code.</summary>
/// <param name="Id">Stable id, which its diagnostics carry: <c>RULE101</c>.</param>
/// <param name="Statement">The rule in plain words.</param>
/// <param name="Authority">Who says so: statute, regulation, or what else it rests on.</param>
/// <param name="Severity">An error refuses the letter.</param>
/// <param name="Editions">The editions it is for; empty for all.</param>
/// <param name="InForce">The decision dates it is for.</param>
/// <param name="Check">How it is checked.</param>
public sealed record Rule(
    string Id,
    string Statement,
    string Authority,
    Severity Severity,
    ImmutableArray<string> Editions,
    Period InForce,
    RuleCheck Check)
{
    private readonly DiagnosticDescriptor _descriptor = new(Id, Severity, Statement, $"{Statement} ({Authority})");

    /// <summary>Whether it is for an edition.</summary>
    public bool IsFor(string edition) => Editions.IsEmpty || Editions.AsSpan().Contains(edition);

    /// <summary>What to report when the rule is broken.</summary>
    /// <param name="message">What is wrong; holds no value of the case.</param>
    /// <param name="path">The value it is about; null when it is about none.</param>
    internal Diagnostic Broken(string message, string? path) => new(_descriptor, message) { DataPath = path };
}
