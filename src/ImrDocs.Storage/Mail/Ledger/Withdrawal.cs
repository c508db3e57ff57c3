// That somebody took printed or planned mail out, as the ledger has it.
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>That somebody took a batch or an envelope out of the mail.</summary>
/// <param name="Because">Why; null in entries from before reasons were asked for.</param>
/// <param name="At">When that was recorded, in UTC.</param>
/// <param name="By">Who did it.</param>
public sealed record Withdrawal(WithdrawalReason? Because, DateTimeOffset At, Person By);
