// What the inserter recorded of a run, and what people say besides.
using System.Collections.Immutable;

namespace ImrDocs.Storage.Mail.Closing;

/// <summary>What the inserter recorded of a run, and what people say besides.</summary>
/// <param name="Csv">The bytes of its record.</param>
/// <param name="Name">The name diagnostics print for the record.</param>
/// <param name="Today">The day on which it is closed.</param>
public sealed record InserterRecord(ReadOnlyMemory<byte> Csv, string Name, DateOnly Today)
{
    /// <summary>Envelopes that were destroyed and made again.</summary>
    public ImmutableHashSet<string> Spoiled { get; init; } = [];

    /// <summary>Envelopes that somebody opened and found complete, though the reader missed sheets of them.</summary>
    public ImmutableHashSet<string> Complete { get; init; } = [];

    /// <summary>Printed envelopes whose letters a newer version of their case replaces.</summary>
    public ImmutableHashSet<string> Superseded { get; init; } = [];

    /// <summary>Whether it is closed although something was inserted otherwise than printed; that is recorded.</summary>
    public bool AcceptsExceptions { get; init; }
}
