// What somebody attests of a batch that was inserted by hand.
using System.Collections.Immutable;

namespace ImrDocs.Storage.Mail.Closing;

/// <summary>What somebody attests of a batch that was inserted by hand, where no machine read the sheets.</summary>
/// <param name="Envelopes">Envelopes that were inserted, counted.</param>
/// <param name="Sheets">Sheets that were inserted, counted.</param>
/// <param name="Today">The day on which it is closed.</param>
public sealed record HandCount(int Envelopes, int Sheets, DateOnly Today)
{
    /// <summary>Envelopes that were left over: they are not in the counts, and their letters are due again.</summary>
    public ImmutableHashSet<string> NotInserted { get; init; } = [];

    /// <summary>Whether somebody says that the sheets of those are destroyed.</summary>
    public bool IsDestroyed { get; init; }

    /// <summary>Printed envelopes whose letters a newer version of their case replaces.</summary>
    public ImmutableHashSet<string> Superseded { get; init; } = [];

    /// <summary>Whether superseded letters are closed as mailed.</summary>
    public bool AcceptsExceptions { get; init; }
}
