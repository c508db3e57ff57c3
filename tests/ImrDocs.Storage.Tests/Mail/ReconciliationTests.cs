using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Tests.Mail;

public sealed class ReconciliationTests
{
    private static readonly string Folder = Repository.PathOf("tests", "ImrDocs.Storage.Tests", "Mail", "Inserted");

    public static TheoryData<string> Records => [.. Directory.EnumerateFiles(Folder, "*.csv").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    /// <summary>The batch of every record: envelopes 0001 to 0004 with 1, 3, 4 and 5 pages.</summary>
    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_is_compared_as_expected(string name)
    {
        var batch = MailBooks.PrintedBatch(1, 3, 4, 5);
        var (sheets, problems) = InsertedSheets.Read(File.ReadAllBytes(Path.Combine(Folder, name + ".csv")), name + ".csv");
        var spoiled = name.Contains("spoiled", StringComparison.Ordinal) ? ImmutableHashSet.Create("20161201-1-01-0003") : [];
        var found = Reconciliation.Compare([batch], sheets, spoiled);
        IEnumerable<Diagnostic> diagnostics = problems.IsEmpty ? found.Select(one => MailReport.Of(one, name + ".csv")) : problems;
        Golden.Verify(string.Concat(diagnostics.Select(one => one + "\n")), Path.Combine(Folder, name + ".txt"));
    }

    [Fact]
    public void What_was_inserted_as_printed_has_nothing_to_be_found() =>
        Prop.ForAll(Batches, pages => Assert.Empty(Compare(pages, sheets => sheets)))
            .Check(Config.QuickThrowOnFailure.WithReplay(20161201, 11));

    [Fact]
    public void Every_missing_sheet_is_found_and_named() =>
        Prop.ForAll(BatchesAndPlaces, given =>
        {
            var (pages, place, _) = given;
            var missing = Sheets(pages)[place];
            var found = Assert.Single(Compare(pages, sheets => sheets.RemoveAt(place)));
            Assert.Equal(SheetFault.Missing, found.Fault);
            Assert.StartsWith(found.Mark, missing.Envelope, StringComparison.Ordinal);
            Assert.Equal(missing.Page, found.Page ?? missing.Page);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20161201, 13));

    [Fact]
    public void Every_doubled_sheet_is_found_and_named() =>
        Prop.ForAll(BatchesAndPlaces, given =>
        {
            var (pages, place, other) = given;
            var doubled = Sheets(pages)[place];
            var found = Compare(pages, sheets => sheets.Insert(other, doubled));
            Assert.Contains(found, one => one.Fault == SheetFault.Doubled && one.Mark == doubled.Envelope && one.Page == doubled.Page);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20161201, 17));

    [Fact]
    public void Every_foreign_sheet_is_found_and_named() =>
        Prop.ForAll(BatchesAndPlaces, given =>
        {
            var (pages, place, _) = given;
            var foreign = new InsertedSheet("20161201-1-01", "20161201-1-01-9999", 1, 2, 0);
            var found = Assert.Single(Compare(pages, sheets => sheets.Insert(place, foreign)), one => one.Fault == SheetFault.Foreign);
            Assert.Equal((foreign.Envelope, place + 2), (found.Mark, found.Line));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20161201, 19));

    [Fact]
    public void Two_sheets_that_changed_places_are_found() =>
        Prop.ForAll(BatchesAndPlaces, given =>
        {
            var (pages, one, other) = given;
            var found = Compare(pages, sheets => sheets.SetItem(one, sheets[other]).SetItem(other, sheets[one]));
            Assert.Equal(one == other, found.IsEmpty);
            Assert.All(found, exception => Assert.True(exception.Fault is SheetFault.Swapped or SheetFault.OutOfOrder));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20161201, 23).WithMaxTest(300));

    /// <summary>Whatever order the sheets come in, if it is not that of printing, something is found.</summary>
    [Fact]
    public void No_other_order_passes() =>
        Prop.ForAll(Batches, Gen.Choose(0, int.MaxValue).ToArbitrary(), (pages, seed) =>
        {
            var before = Sheets(pages);
            var shuffled = before.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(before.SequenceEqual(shuffled), Compare(pages, _ => [.. shuffled]).IsEmpty);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20161201, 29));

    [Fact]
    public void A_reader_of_both_sides_finds_the_same() =>
        Prop.ForAll(BatchesAndPlaces, given =>
        {
            var (pages, place, _) = given;
            Assert.Equal(
                Compare(pages, sheets => sheets.RemoveAt(place)).Select(one => one with { Line = null }),
                Compare(pages, sheets => [.. sheets.RemoveAt(place).SelectMany(WithBack)]).Select(one => one with { Line = null }));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20161201, 31));

    private static IEnumerable<InsertedSheet> WithBack(InsertedSheet sheet) =>
        sheet.Page < sheet.Pages ? [sheet, sheet with { Page = sheet.Page + 1 }] : [sheet];

    private static Arbitrary<int[]> Batches { get; } = Gen.Choose(1, 9).NonEmptyListOf().Select(pages => pages.ToArray()).ToArbitrary();

    private static Arbitrary<(int[] Pages, int Place, int Other)> BatchesAndPlaces { get; } =
        (from pages in Gen.Choose(1, 9).NonEmptyListOf().Select(pages => pages.ToArray())
         let sheets = pages.Sum(count => (count + 1) / 2)
         from place in Gen.Choose(0, sheets - 1)
         from other in Gen.Choose(0, sheets - 1)
         select (pages, place, other)).ToArbitrary();

    private static ImmutableArray<SheetException> Compare(int[] pages, Func<ImmutableList<InsertedSheet>, ImmutableList<InsertedSheet>> change)
    {
        var changed = change([.. Sheets(pages)]);
        var (sheets, problems) = InsertedSheets.Read(Csv(changed), "inserted.csv");
        Assert.Empty(problems);
        return Reconciliation.Compare([MailBooks.PrintedBatch(pages)], sheets, ImmutableHashSet<string>.Empty);
    }

    private static List<InsertedSheet> Sheets(int[] pages) =>
    [
        .. from envelope in MailBooks.PrintedBatch(pages).Envelopes
           from number in Enumerable.Range(0, envelope.Planned.Sheets)
           select new InsertedSheet(envelope.Batch.Id, envelope.Id, (2 * number) + 1, envelope.Planned.Pages, 0),
    ];

    private static byte[] Csv(IEnumerable<InsertedSheet> sheets) => Encoding.UTF8.GetBytes(
        "batch,envelope,page,pages,time\r\n" + string.Concat(sheets.Select(sheet => string.Create(
            CultureInfo.InvariantCulture, $"{sheet.Batch},{sheet.Envelope},{sheet.Page},{sheet.Pages},2016-12-01T10:00:00\r\n"))));
}
