// That the files of a batch are released to the printer.
using System.Collections.Immutable;
using ImrDocs.Letters.Mailing;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>That the files of a batch are whole and are released: they get their names after this is recorded, not before.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Files">Its files.</param>
/// <param name="Envelopes">What is in its envelopes, in the order of the plan.</param>
public sealed record BatchPrinted(string Batch, ImmutableArray<MailFile> Files, ImmutableArray<PrintedEnvelope> Envelopes) : MailEvent;

/// <summary>What is in an envelope.</summary>
/// <param name="Envelope">The envelope.</param>
/// <param name="Letter">SHA-256 of the archived letter.</param>
/// <param name="Print">SHA-256 of the sheets of the envelope as a file of their own, as a reprint makes it.</param>
public sealed record PrintedEnvelope(string Envelope, string Letter, string Print);
