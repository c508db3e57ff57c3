// That an envelope came back, as the ledger has it.
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>That an envelope came back.</summary>
/// <param name="Reason">The endorsement on it.</param>
/// <param name="SendAgain">Whether the same letter is due again; else a corrected case has to be made ready.</param>
/// <param name="At">When that was recorded, in UTC; first, if it was said later that its letter is due again after all.</param>
/// <param name="By">Who recorded it.</param>
public sealed record CameBack(ReturnReason Reason, bool SendAgain, DateTimeOffset At, Person By);
