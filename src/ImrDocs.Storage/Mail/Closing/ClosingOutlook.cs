// What a record of the inserter would close.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Closing;

/// <summary>What a record of the inserter would close, and what does not agree.</summary>
/// <param name="Closes">What would be recorded; null when it cannot be closed like that.</param>
/// <param name="CanAccept">Whether it can be closed once somebody accepts what does not agree.</param>
/// <param name="Sheets">The sheets of the record.</param>
/// <param name="Exceptions">What does not agree, sheet by sheet.</param>
/// <param name="Diagnostics">The same for people, and what else is to be looked at.</param>
public sealed record ClosingOutlook(
    BatchesClosed? Closes, bool CanAccept, ImmutableArray<InsertedSheet> Sheets, ImmutableArray<SheetException> Exceptions, ImmutableArray<Diagnostic> Diagnostics);
