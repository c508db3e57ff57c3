// That a batch which was inserted by hand is closed.
using System.Collections.Immutable;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>
/// That a batch is closed which no machine read: who wrote the entry attests that it was inserted, and counted this much.
/// </summary>
/// <param name="Batch">The batch.</param>
/// <param name="Envelopes">Envelopes that were inserted.</param>
/// <param name="Sheets">Sheets in them.</param>
/// <param name="NotInserted">Envelopes that were left over and destroyed: their letters are due again.</param>
public sealed record BatchAttested(string Batch, int Envelopes, int Sheets, ImmutableArray<string> NotInserted) : MailEvent;
