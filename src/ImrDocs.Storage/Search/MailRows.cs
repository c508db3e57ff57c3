// Brings the mail of the index up to date.
using ImrDocs.Storage.Mail.Ledger;
using Microsoft.Data.Sqlite;

namespace ImrDocs.Storage.Search;

/// <summary>Writes how far each letter is in the mail, from what the ledger comes to.</summary>
internal static class MailRows
{
    private const string Ledger = "ledger";

    /// <summary>Writes what differs, unless the index has read the same ledger before.</summary>
    public static int Update(SqliteConnection index, MailBook book)
    {
        if ((long?)index.Scalar("SELECT value FROM state WHERE name = $name", ("$name", Ledger)) == book.Entries)
        {
            return 0;
        }

        using var transaction = index.BeginTransaction(deferred: false);
        var changed = 0;
        foreach (var (letter, (envelope, standing)) in Standings(book))
        {
            changed += standing == MailStanding.NotMailed
                ? index.Execute("DELETE FROM mail WHERE letter_key = $key", ("$key", letter))
                : index.Execute(
                    """
                    INSERT INTO mail VALUES($key, $envelope, $standing) ON CONFLICT(letter_key) DO UPDATE SET envelope = $envelope, standing = $standing
                    WHERE envelope <> $envelope OR standing <> $standing
                    """,
                    ("$key", letter),
                    ("$envelope", envelope),
                    ("$standing", (int)standing));
            index.Execute("UPDATE letters SET standing = $standing WHERE key = $key AND standing <> $standing", ("$key", letter), ("$standing", (int)standing));
        }

        index.Execute("INSERT OR REPLACE INTO state VALUES($name, $value)", ("$name", Ledger), ("$value", (long)book.Entries));
        transaction.Commit();
        return changed;
    }

    /// <summary>Of the envelopes of a letter the last that is not voided counts.</summary>
    private static Dictionary<string, (string Envelope, MailStanding Standing)> Standings(MailBook book)
    {
        var standings = new Dictionary<string, (string Envelope, MailStanding Standing)>(StringComparer.Ordinal);
        foreach (var envelope in book.Batches.SelectMany(batch => batch.Envelopes))
        {
            var standing = StandingOf(envelope);
            if (standing != MailStanding.NotMailed || !standings.ContainsKey(envelope.Planned.LetterKey))
            {
                standings[envelope.Planned.LetterKey] = (envelope.Id, standing);
            }
        }

        return standings;
    }

    private static MailStanding StandingOf(MailEnvelope envelope) => envelope.State switch
    {
        BatchState.Voided => MailStanding.NotMailed,
        _ when envelope.Returned is not null => MailStanding.Returned,
        BatchState.Planned => MailStanding.Planned,
        BatchState.Printed => MailStanding.Printed,
        _ => MailStanding.Mailed,
    };
}
