using System.Globalization;
using System.Text;
using ImrDocs.Documents.Tree;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Mailing;
using ImrDocs.Letters.Templates;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Mailed;

/// <summary>What an envelope's pages have beside the letter: marks, barcode, blank back.</summary>
public sealed class EnvelopeSetTests : IDisposable
{
    private const string Envelope = "20261201-1-02-0137";

    private static readonly LetterGenerator WithBarcode = Samples.GeneratorWith(
        "\"frames\"", "\"barcode\": { \"mailerId\": \"567094\", \"serviceType\": \"234\", \"barcodeId\": \"01\" },\n  \"frames\"");

    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-envelope-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Names { get; } = [.. Samples.MailedLetters.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_letter_is_in_it_unchanged_and_the_last_sheet_has_a_back(string name)
    {
        var letter = Samples.MailedLetters[name];
        var set = EnvelopeSet.Of(letter, TemplatesOf(letter), new EnvelopeMark(Envelope), serial: 7);

        Assert.Equal(letter.Pages.Pages.Length + (letter.Pages.Pages.Length % 2), set.Pages.Length);
        foreach (var (printed, page) in set.Pages.Zip(letter.Pages.Pages))
        {
            Assert.Equal(page.Items, printed.Items.Take(page.Items.Length));
            Assert.All(printed.Items.Skip(page.Items.Length), item => Assert.Equal(ArtifactKind.ProductionAid, item.Tag.Artifact));
            Assert.Equal(page.Number % 2 != 0, printed.Items.Length > page.Items.Length);
        }

        Assert.All(set.Pages.Skip(letter.Pages.Pages.Length), back => Assert.Empty(back.Items));
    }

    /// <summary>No mailer id, no barcode, whatever the serial number.</summary>
    [Fact]
    public void Without_a_mailer_id_there_is_no_barcode()
    {
        var letter = Samples.MailedLetters["overturned-only.employee"];
        Assert.Equal(
            EnvelopeSet.Of(letter, TemplatesOf(letter), new EnvelopeMark(Envelope), serial: null).Pages[0].Items.Length,
            EnvelopeSet.Of(letter, TemplatesOf(letter), new EnvelopeMark(Envelope), serial: 7).Pages[0].Items.Length);
    }

    [Fact]
    public void With_one_the_barcode_is_that_of_the_address_and_stays_in_the_window()
    {
        var letter = WithBarcode.Generate(Samples.ReadCase("overturned-only"), Samples.MailedLetters["overturned-only.employee"].Request, []).Letter!;
        var templates = WithBarcode.Templates.Letters[letter.Request.Kind];
        var set = EnvelopeSet.Of(letter, templates, new EnvelopeMark(Envelope), serial: 987654321);

        var bars = set.Pages[0].Items.Skip(letter.Pages.Pages[0].Items.Length).OfType<Rule>().Take(65).ToList();
        var expected = templates.Settings.Barcode!.BarcodeOf(987654321, EnvelopeAddress.Of(letter)!.Routing);
        Assert.Equal("01234567094987654321", expected.Tracking);
        Assert.Equal("95380", expected.Routing);
        Assert.Equal(expected.Place(bars[0].X, bars.Min(bar => bar.Y)), bars);
        Assert.Empty(MailCheck.Check(letter, templates));
        var window = templates.Settings.Envelope!.AlwaysShown(set.Pages[0].Width);
        Assert.All(bars, bar => Assert.True(bar.X > window.Left && bar.Y > window.Top && bar.X + bar.Width < window.Right && bar.Y + bar.Height < window.Bottom));
    }

    /// <summary>Publication 28 prefers capitals and does without stops and commas inside a line.</summary>
    [Fact]
    public void The_address_can_be_in_capitals()
    {
        var generator = Samples.GeneratorWith("\"capitals\": false", "\"capitals\": true");
        var letter = generator.Generate(Samples.ReadCase("overturned-only"), Samples.MailedLetters["overturned-only.requesting-physician"].Request, []).Letter!;
        Assert.Equal("LORRAINE ABERNETHY-COLE MD|BUILDING C|415 ALMOND COURT|MODESTO, CA 95350", string.Join('|', EnvelopeAddress.Of(letter)!.Lines));
    }

    /// <summary>Vietnamese capitals carry two accents; with a barcode above and type of 9 points they still have their room.</summary>
    [Fact]
    public void Accents_on_capitals_stay_clear_of_the_barcode()
    {
        var settings = Encoding.UTF8.GetString(Samples.TemplateFiles()[Samples.SettingsPath].Span)
            .Replace("\"capitals\": false }", "\"capitals\": true }, \"barcode\": { \"mailerId\": \"567094\", \"serviceType\": \"234\" }", StringComparison.Ordinal)
            .Replace("\"address\": { \"typeface\": \"sans\", \"size\": \"10pt\"", "\"address\": { \"typeface\": \"sans\", \"size\": \"9pt\"", StringComparison.Ordinal);
        var generator = new LetterGenerator(TemplateSet.Parse(Samples.TemplateFiles().SetItem(Samples.SettingsPath, Encoding.UTF8.GetBytes(settings))).Set!);
        var @case = Samples.ReadCase("accented-and-vietnamese-names");
        Assert.All(
            generator.Copies(@case, new LetterRequest { Edition = "mailed" }),
            copy => Assert.Empty(MailCheck.Check(generator.Generate(@case, copy, []).Letter!, generator.Templates.Letters[copy.Kind])));
    }

    [Fact]
    public void A_draft_is_never_mailed()
    {
        var letter = Samples.MailedLetters["overturned-only.employee"];
        Assert.Throws<ArgumentException>(() => EnvelopeSet.Of(
            letter with { Request = letter.Request with { Draft = true } }, TemplatesOf(letter), new EnvelopeMark(Envelope), serial: null));
    }

    [Theory]
    [InlineData("123456", 999_999_999UL, "00300123456999999999")]
    [InlineData("912345678", 42UL, "00300912345678000042")]
    public void Serial_numbers_fill_the_tracking_code(string mailer, ulong serial, string tracking) =>
        Assert.Equal(tracking, new BarcodeSettings("00", "300", mailer).BarcodeOf(serial, "").Tracking);

    [Fact]
    public void A_serial_number_that_is_too_long_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new BarcodeSettings("00", "300", "912345678").BarcodeOf(1_000_000, ""));
        Assert.Throws<ArgumentException>(() => new BarcodeSettings("00", "300", "123456").BarcodeOf(1, "1234"));
    }

    /// <summary>The joined file meets all conditions, and a reader finds the mark of each sheet on the picture of its front and none on its back.</summary>
    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void Joined_sets_are_accessible_and_archival_and_a_reader_reads_every_sheet()
    {
        var path = Path.Combine(_folder, "print.pdf");
        var expected = new List<string>();
        var case1 = Samples.ReadCase("overturned-only");
        using (var file = File.Create(path))
        {
            var joined = new PdfWriter().Join(new DocumentProperties { Title = "Print run", Language = "en-US" }, file);
            foreach (var (index, copy) in WithBarcode.Copies(case1, new LetterRequest { Edition = "mailed" }).Index())
            {
                var letter = WithBarcode.Generate(case1, copy, []).Letter!;
                var mark = new EnvelopeMark(string.Create(CultureInfo.InvariantCulture, $"20261201-1-02-{index + 1:0000}"));
                var set = EnvelopeSet.Of(letter, WithBarcode.Templates.Letters[copy.Kind], mark, (ulong)index);
                joined.Add(set, WithBarcode.PicturesOf(copy.Kind), mark.Envelope);
                expected.AddRange(set.Pages.Select(page => page.Number % 2 == 0 ? "" : mark.TextOf(page.Number, letter.Pages.Pages.Length)));
            }

            joined.Finish();
        }

        Assert.Equal("", Tool.Run("qpdf", ["--check", path]).Errors);
        var conditions = Tool.Run("/usr/bin/python3", [Repository.PathOf("tests", "conformance", "check_pdf.py"), path]);
        Assert.Equal("", conditions.Output + conditions.Errors);
        Tool.Run("pdftoppm", ["-r", "150", "-gray", path, Path.Combine(_folder, "page")]);
        var read = Directory.GetFiles(_folder, "page*.pgm").Order(StringComparer.Ordinal)
            .Select(page => Tool.Run("dmtxread", ["-N1", "-x90%", "-X100%", "-y0%", "-Y10%", "-m1000", page]).Output.Trim());
        Assert.Equal(expected, read);
    }

    private static LetterTemplates TemplatesOf(Letter letter) => Samples.Generator.Templates.Letters[letter.Request.Kind];
}
