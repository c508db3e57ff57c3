// One entry of the ledger of mail, field for field as its JSON has it.
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>An entry of the ledger.</summary>
/// <param name="Schema">Version of the record's shape.</param>
/// <param name="Number">Its number, from 1, without a gap.</param>
/// <param name="Previous">SHA-256 of the bytes of the entry before it; of nothing for the first.</param>
/// <param name="At">When it was written, in UTC.</param>
/// <param name="By">Who did it.</param>
/// <param name="Event">What happened.</param>
public sealed record LedgerEntry(int Schema, int Number, string Previous, DateTimeOffset At, Person By, MailEvent Event);
