// That an envelope was made again.
namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>That the sheets of an envelope were made again, byte for byte.</summary>
/// <param name="Envelope">The envelope.</param>
public sealed record EnvelopeReprinted(string Envelope) : MailEvent;
