// That an envelope came back.
namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>That an envelope came back; a second time only to say that its letter is due again after all.</summary>
/// <param name="Envelope">The envelope.</param>
/// <param name="Reason">The endorsement on it.</param>
/// <param name="SendAgain">Whether the same letter is due again; else a corrected case has to be made ready.</param>
public sealed record EnvelopeReturned(string Envelope, ReturnReason Reason, bool SendAgain) : MailEvent;
