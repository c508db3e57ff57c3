// That one envelope of a printed batch is not mailed.
namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>That one envelope of a printed batch is not mailed: it was pulled out and destroyed, and its letter is due again.</summary>
/// <param name="Envelope">The envelope.</param>
/// <param name="Because">Why; null in entries from before that was asked for.</param>
public sealed record EnvelopeVoided(string Envelope, WithdrawalReason? Because = null) : MailEvent;
