// That batches are closed: what was printed was inserted.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Closing;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>That batches are closed: every sheet that was printed was inserted, but for the exceptions.</summary>
/// <param name="Batches">The batches.</param>
/// <param name="Inserted">SHA-256 of what the inserter recorded.</param>
/// <param name="Sheets">Sheets that it read.</param>
/// <param name="Spoiled">Envelopes whose first sheets were destroyed and printed again.</param>
/// <param name="Exceptions">What was found and accepted; empty as a rule.</param>
public sealed record BatchesClosed(
    ImmutableArray<string> Batches,
    string Inserted,
    int Sheets,
    ImmutableArray<string> Spoiled,
    ImmutableArray<SheetException> Exceptions) : MailEvent;
