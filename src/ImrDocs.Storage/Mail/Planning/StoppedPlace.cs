// Where letters have a problem.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>Letters that have the same problem at the same places.</summary>
/// <param name="Problems">The problem, a message a place.</param>
/// <param name="Letters">The letters.</param>
public sealed record StoppedPlace(ImmutableArray<Diagnostic> Problems, ImmutableArray<StoppedLetter> Letters);
