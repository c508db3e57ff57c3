// A letter that is not mailed, and why.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>A letter that is ready and not mailed.</summary>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="CaseVersion">The version of the case.</param>
/// <param name="Recipient">Whose copy is stopped; null when all of the case are.</param>
/// <param name="Diagnostics">Everything that stops it.</param>
public sealed record StoppedLetter(string CaseNumber, int CaseVersion, string? Recipient, ImmutableArray<Diagnostic> Diagnostics);
