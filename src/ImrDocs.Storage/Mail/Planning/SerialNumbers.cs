// Serial numbers of Intelligent Mail barcodes.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>
/// Gives serial numbers in one sequence a Mailer Identifier, from 1 to all nines and then from 1 again, also those of
/// envelopes that are voided later: a number comes again only when all others were used. It must not come again within 45
/// days (USPS-B-3200, uniqueness of the Intelligent Mail barcode).
/// </summary>
public static class SerialNumbers
{
    private const int MailerAndSerialDigits = 15;
    private const int UniqueDays = 45;

    /// <summary>The highest serial number beside a Mailer Identifier of six or nine digits.</summary>
    public static long Highest(string mailer)
    {
        var numbers = 1L;
        for (var digits = mailer.Length; digits < MailerAndSerialDigits; digits++)
        {
            numbers *= 10;
        }

        return numbers - 1;
    }

    /// <summary>The number after one.</summary>
    public static long Next(string mailer, long last) => last >= Highest(mailer) ? 1 : last + 1;

    /// <summary>The Mailer Identifiers that have too few numbers left for some letters, as diagnostics.</summary>
    public static ImmutableArray<Diagnostic> Exhausted(MailBook book, DateOnly date, IEnumerable<MailCandidate> letters) =>
    [
        .. letters.Where(letter => letter.Mailer is not null)
            .GroupBy(letter => letter.Mailer!, StringComparer.Ordinal)
            .Where(ofMailer => !Suffice(book, ofMailer.Key, date, ofMailer.LongCount()))
            .Select(ofMailer => new Diagnostic(MailRunDiagnostics.SerialsExhausted, $"The Mailer Identifier {ofMailer.Key} has too few serial numbers left")),
    ];

    /// <summary>Whether so many more numbers can be given for a date without one coming again too early.</summary>
    public static bool Suffice(MailBook book, string mailer, DateOnly date, long more)
    {
        var recent = book.Runs
            .Where(run => date.DayNumber - run.Date.DayNumber < UniqueDays)
            .SelectMany(run => run.Batches)
            .Sum(batch => batch.Envelopes.LongCount(envelope => string.Equals(envelope.Planned.Mailer, mailer, StringComparison.Ordinal)));
        return recent + more <= Highest(mailer);
    }
}
