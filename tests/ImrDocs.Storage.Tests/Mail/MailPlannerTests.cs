using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Mail;

public sealed class MailPlannerTests
{
    private static readonly MailSettings Small = MailBooks.Settings with { Limits = new BatchLimits(3, 2) };

    [Fact]
    public void A_run_is_planned_as_expected()
    {
        var book = new MailBook();
        book.Plan(Small, MailBooks.Letter(9, zip: "94612"));
        var planned = book.Plan(
            Small,
            MailBooks.Letter(1, 2, "95814-0001"),
            MailBooks.Letter(2, 5, "90001"),
            MailBooks.Letter(3, 4, "90001"),
            MailBooks.Letter(3, 3, "90001", recipient: "employee-attorney"),
            MailBooks.Letter(4, 1, "95814"),
            MailBooks.Letter(5, 2, "02134"),
            MailBooks.Letter(9, zip: "94612"));
        var text = new StringBuilder();
        foreach (var batch in planned.Batches)
        {
            text.Append(CultureInfo.InvariantCulture, $"{batch.Batch} {batch.Class}\n");
            foreach (var envelope in batch.Envelopes)
            {
                var weight = MailWeight.Milligrams(batch.Class, envelope.Sheets);
                text.Append(CultureInfo.InvariantCulture, $"  {envelope.Envelope} {envelope.CaseNumber} {envelope.Recipient} pages {envelope.Pages} sheets {envelope.Sheets} {weight} mg\n");
            }
        }

        Golden.Verify(text.ToString(), Repository.PathOf("tests", "ImrDocs.Storage.Tests", "Mail", "plan.txt"));
    }

    [Fact]
    public void Batches_hold_each_letter_once_and_no_more_than_they_may() =>
        Prop.ForAll(Letters, Gen.Choose(1, 5).ToArbitrary(), (letters, most) =>
        {
            var settings = MailBooks.Settings with { Limits = new BatchLimits(most, 2) };
            var candidates = letters.Select((letter, index) => MailBooks.Letter(index + 1, letter.Pages, letter.Zip, mailer: "123456")).ToList();
            var planned = MailPlanner.Plan(new MailBook(), settings, MailBooks.Hash, candidates)!;
            var envelopes = planned.Batches.SelectMany(batch => batch.Envelopes).ToList();
            Assert.Equal(candidates.Select(letter => letter.CaseNumber), envelopes.Select(envelope => envelope.CaseNumber).Order(StringComparer.Ordinal));
            Assert.Equal(envelopes.Count, envelopes.Select(envelope => envelope.Envelope).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(Enumerable.Range(1, envelopes.Count), envelopes.Select(envelope => (int)envelope.Serial!));
            Assert.All(planned.Batches, batch => Assert.InRange(batch.Envelopes.Length, 1, most));
            Assert.All(planned.Batches, batch => Assert.All(batch.Envelopes, envelope => Assert.Equal(batch.Class == MailClass.Flats, envelope.Sheets > 2)));
            foreach (var group in planned.Batches.GroupBy(batch => batch.Class))
            {
                var zips = group.SelectMany(batch => batch.Envelopes).Select(envelope => candidates.Single(letter => letter.CaseNumber == envelope.CaseNumber).Zip).ToList();
                Assert.Equal(zips.Order(StringComparer.Ordinal), zips);
            }
        }).Check(Config.QuickThrowOnFailure.WithReplay(20161201, 3));

    [Fact]
    public void The_order_of_the_letters_does_not_matter() =>
        Prop.ForAll(Letters, letters =>
        {
            var candidates = letters.Select((letter, index) => MailBooks.Letter(index + 1, letter.Pages, letter.Zip)).ToList();
            var forth = MailPlanner.Plan(new MailBook(), Small, MailBooks.Hash, candidates)!;
            candidates.Reverse();
            var back = MailPlanner.Plan(new MailBook(), Small, MailBooks.Hash, candidates)!;
            Assert.Equal(forth.Batches.SelectMany(batch => batch.Envelopes), back.Batches.SelectMany(batch => batch.Envelopes));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20161201, 5));

    [Fact]
    public void A_letter_is_due_again_only_when_its_batch_is_voided_or_it_is_to_be_sent_again()
    {
        var book = new MailBook();
        book.Plan(Small, MailBooks.Letter(1));
        Assert.Null(MailPlanner.Plan(book, Small, MailBooks.Hash, [MailBooks.Letter(1)]));
        Assert.NotNull(MailPlanner.Plan(book, Small, MailBooks.Hash, [MailBooks.Letter(1, version: 2)]));
        book.With(new BatchVoided("20161201-1-01", VoidReason.Withdrawn));
        book.Plan(Small, MailBooks.Letter(1, version: 2));
        book.Print("20161201-2-01");
        Assert.Null(MailPlanner.Plan(book, Small, MailBooks.Hash, [MailBooks.Letter(1)]));
        book.With(new EnvelopeReturned("20161201-2-01-0001", ReturnReason.TemporarilyAway, true));
        Assert.Equal("20161201-2-01-0001", Assert.Single(book.ToSendAgain).Id);
        book.Plan(Small, MailBooks.Letter(1, version: 2));
        Assert.Empty(book.ToSendAgain);
    }

    [Fact]
    public void A_case_is_whole_when_each_of_its_copies_is_in_an_envelope()
    {
        var book = new MailBook();
        book.Plan(Small, MailBooks.Letter(1, copies: 2));
        Assert.False(book.IsWhole("final-determination", "mailed", "CM16-0000001", 1));
        book.Plan(Small, MailBooks.Letter(1, copies: 2, recipient: "dwc"));
        Assert.True(book.IsWhole("final-determination", "mailed", "CM16-0000001", 1));
        Assert.False(book.IsWhole("final-determination", "mailed", "CM16-0000001", 2));
        book.With(new BatchVoided("20161201-2-01", VoidReason.Withdrawn));
        Assert.False(book.IsWhole("final-determination", "mailed", "CM16-0000001", 1));
    }

    [Fact]
    public void Serial_numbers_begin_again_behind_the_last_and_not_within_45_days()
    {
        Assert.Equal(999_999_999, SerialNumbers.Highest("123456"));
        Assert.Equal(999_999, SerialNumbers.Highest("123456789"));
        Assert.Equal(1, SerialNumbers.Next("123456789", 999_999));
        Assert.Equal(8, SerialNumbers.Next("123456789", 7));
        var book = new MailBook();
        book.With(MailPlanner.Plan(book, Small, MailBooks.Hash, [MailBooks.Letter(1, mailer: "123456789"), MailBooks.Letter(2, mailer: "123456789")])!);
        Assert.Equal(2, book.LastSerial("123456789"));
        Assert.Equal(0, book.LastSerial("123456"));
        Assert.True(SerialNumbers.Suffice(book, "123456789", MailBooks.Day, 999_997));
        Assert.False(SerialNumbers.Suffice(book, "123456789", MailBooks.Day.AddDays(44), 999_998));
        Assert.True(SerialNumbers.Suffice(book, "123456789", MailBooks.Day.AddDays(45), 999_999));
        Assert.Empty(SerialNumbers.Exhausted(book, MailBooks.Day, [MailBooks.Letter(3, mailer: "123456789")]));
        var many = Enumerable.Repeat(MailBooks.Letter(3, mailer: "123456789"), 999_998);
        Assert.Equal("RUN012", Assert.Single(SerialNumbers.Exhausted(book, MailBooks.Day, many)).Id);
    }

    private static Arbitrary<(int Pages, string Zip)[]> Letters { get; } =
        (from pages in Gen.Choose(1, 8)
         from zip in Gen.Elements("02134", "90001", "90001-1234", "94612", "95814")
         select (pages, zip)).NonEmptyListOf().Select(letters => letters.ToArray()).ToArbitrary();
}
