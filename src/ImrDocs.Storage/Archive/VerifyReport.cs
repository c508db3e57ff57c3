// What a verification found.
using System.Collections.Immutable;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Archive;

/// <summary>What a verification looked at and found.</summary>
/// <param name="Letters">Manifests looked at; 0 when a letter that was asked for is not archived.</param>
/// <param name="Files">Files of letters whose bytes were hashed.</param>
/// <param name="Diagnostics">The damage; warnings are about files that belong to no letter.</param>
public sealed record VerifyReport(int Letters, int Files, ImmutableArray<Diagnostic> Diagnostics);
