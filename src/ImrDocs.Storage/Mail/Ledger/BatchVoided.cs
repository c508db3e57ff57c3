// That a batch is not mailed.
namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>That a batch is not mailed; its letters are due again.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Reason">Why.</param>
/// <param name="Because">Why somebody said so, when it is withdrawn; null in entries from before that was asked for.</param>
public sealed record BatchVoided(string Batch, VoidReason Reason, WithdrawalReason? Because = null) : MailEvent;

/// <summary>Why a batch is not mailed.</summary>
public enum VoidReason
{
    /// <summary>Its date went by before it was printed.</summary>
    DatePassed,

    /// <summary>A newer version of one of its cases became ready before it was printed.</summary>
    Superseded,

    /// <summary>It cannot be made as it was planned any more: by another version of the program.</summary>
    OtherEngine,

    /// <summary>A letter in it tells of an earlier one whose envelope was voided before this batch was printed.</summary>
    EarlierVoided,

    /// <summary>Somebody said so: its sheets, if any were printed, are destroyed.</summary>
    Withdrawn,
}
