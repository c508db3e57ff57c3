// What is asked of a run.
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>What is asked of a run.</summary>
/// <param name="Date">The mailing date.</param>
/// <param name="Kind">The letter kind.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Limits">What an envelope and a batch hold.</param>
/// <param name="AllowsUnreleased">Whether letters are mailed that are made of templates nobody released.</param>
/// <param name="AllowsPartly">Whether copies are mailed while another copy of their case is stopped.</param>
public sealed record MailSettings(DateOnly Date, string Kind, string Edition, BatchLimits Limits, bool AllowsUnreleased = false, bool AllowsPartly = false);
