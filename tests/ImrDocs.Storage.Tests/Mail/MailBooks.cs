// Ledgers of mail made for tests, without a store.
using System.Globalization;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Tests.Mail;

internal static class MailBooks
{
    public static readonly DateOnly Day = new(2016, 12, 1);
    public static readonly Person Ana = new("ana", IdentitySource.SelfAsserted);
    public static readonly MailSettings Settings = new(Day, "final-determination", "mailed", BatchLimits.Default);
    public static readonly string Hash = ContentHash.Of("anything"u8);

    public static MailCandidate Letter(int number, int pages = 2, string zip = "95814", int version = 1, string recipient = "employee", int copies = 1, string? mailer = null) => new(
        string.Create(CultureInfo.InvariantCulture, $"CM16-{number:D7}"), version, copies, recipient, [], Hash, "1", Hash, pages, mailer, null, zip);

    /// <summary>Adds what happened to a book as the ledger does.</summary>
    public static MailBook With(this MailBook book, params MailEvent[] events)
    {
        foreach (var happened in events)
        {
            var entry = new LedgerEntry(1, book.Entries + 1, Hash, new DateTimeOffset(2016, 12, 1, 8, 0, 0, TimeSpan.Zero).AddMinutes(book.Entries), Ana, happened);
            Assert.Null(book.Apply(entry));
        }

        return book;
    }

    public static RunPlanned Plan(this MailBook book, MailSettings settings, params IEnumerable<MailCandidate> letters)
    {
        var planned = MailPlanner.Plan(book, settings, Hash, letters)!;
        book.With(planned);
        return planned;
    }

    public static MailBook Print(this MailBook book, string batch) =>
        book.With(new BatchPrinted(batch, [], [.. book.FindBatch(batch)!.Envelopes.Select(envelope => new PrintedEnvelope(envelope.Id, Hash, Hash))]));

    /// <summary>A run with one printed batch of letters with these pages.</summary>
    public static MailBatch PrintedBatch(params IEnumerable<int> pages)
    {
        var book = new MailBook();
        book.Plan(Settings with { Limits = new BatchLimits(10_000, 100) }, pages.Select((count, index) => Letter(index + 1, count)));
        return book.Print("20161201-1-01").FindBatch("20161201-1-01")!;
    }
}
