// Why somebody takes out of the mail what was planned or printed.
namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>Why somebody takes out of the mail what was planned or printed. The list is closed: a text of one's own could name a person.</summary>
public enum WithdrawalReason
{
    /// <summary>Sheets or envelopes were torn, creased or soiled.</summary>
    Damaged,

    /// <summary>The date on which it was to be deposited went by.</summary>
    DateSlipped,

    /// <summary>Sheets or envelopes cannot be found.</summary>
    Lost,

    /// <summary>The print is faint, smeared, cut off or on the wrong paper.</summary>
    Misprinted,

    /// <summary>It was left over when its batch was inserted.</summary>
    NotInserted,

    /// <summary>It should not have been planned or printed: a wrong date, a trial.</summary>
    PlannedInError,

    /// <summary>The printer or the inserter jammed.</summary>
    PrinterJam,

    /// <summary>A newer version of the case is ready.</summary>
    Superseded,

    /// <summary>Something else is in the envelope, or something is not in it.</summary>
    WrongEnclosure,

    /// <summary>Another reason.</summary>
    Other,
}
