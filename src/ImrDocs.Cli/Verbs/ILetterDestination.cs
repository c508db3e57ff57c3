// Where rendered letters go.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary>Where rendered letters go: a folder or an archive.</summary>
internal interface ILetterDestination
{
    /// <summary>Writes a letter, whole or not at all.</summary>
    /// <param name="case">The case it is about.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="made">What made it, and of which release.</param>
    /// <param name="diagnostics">The warnings of case and letter.</param>
    /// <param name="cancellation">Stops before the letter is begun or between its files.</param>
    /// <returns>What the destination has to say; it refuses the letter when an error is among it.</returns>
    Task<ImmutableArray<Diagnostic>> WriteAsync(Case @case, Letter letter, ReleasedGenerator made, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation);
}
