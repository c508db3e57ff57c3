// Numbers and strings of PDF.
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Tests.Pdf;

public sealed class PdfSyntaxTests
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20131120, 4611);
    private static readonly Arbitrary<int> Lengths = Gen.Choose(-2_000_000_000, 2_000_000_000).ToArbitrary();

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, ".001")]
    [InlineData(-1, "-.001")]
    [InlineData(500, ".5")]
    [InlineData(-1500, "-1.5")]
    [InlineData(612_000, "612")]
    [InlineData(12_345, "12.345")]
    [InlineData(100_010, "100.01")]
    public void ThousandthsHaveNoNeedlessDigits(int value, string expected) =>
        Assert.Equal(expected, Written(buffer => buffer.WriteThousandths(value)));

    [Fact]
    public void ThousandthsAreExact() => Check.One(Repeatable, Prop.ForAll(Lengths, value =>
        decimal.Parse(Written(buffer => buffer.WriteThousandths(value)), CultureInfo.InvariantCulture) == value / 1000m));

    [Fact]
    public void PointsAreRoundedToTheNearestThousandth() => Check.One(Repeatable, Prop.ForAll(Lengths, emu =>
        Math.Abs((PdfUnits.Thousandths(emu) * 12.7m) - emu) <= 6.35m));

    [Theory]
    [InlineData(12_700, 1000)]
    [InlineData(152_400, 12_000)]
    [InlineData(7_772_400, 612_000)]
    [InlineData(-12_700, -1000)]
    public void WholePointsStayWhole(int emu, int thousandths) => Assert.Equal(thousandths, PdfUnits.Thousandths(emu));

    [Fact]
    public void GlyphSpaceIsRoundedToTheNearestThousandth() =>
        Check.One(Repeatable, Prop.ForAll(Gen.Choose(-100_000, 100_000).ToArbitrary(), units =>
            Math.Abs(PdfUnits.GlyphSpaceThousandths(units, 2048) - (units * 1_000_000m / 2048)) <= 0.5m));

    [Theory]
    [InlineData("plain", "(plain)")]
    [InlineData("(a) \\ b", "(\\(a\\) \\\\ b)")]
    [InlineData("", "()")]
    [InlineData("é", "(\u00FE\u00FF\0\u00E9)")]
    [InlineData("\r", "(\u00FE\u00FF\0\\r)")]
    [InlineData("𝖠", "(\u00FE\u00FF\u00D8\u0035\u00DD\u00A0)")]
    public void TextStringsAreAsciiOrUtf16(string text, string expected) =>
        Assert.Equal(expected, Written(buffer => buffer.WriteTextString(text)));

    [Theory]
    [InlineData("https://example.org/a?b=c%20d#e", "(https://example.org/a?b=c%20d#e)")]
    [InlineData("https://example.org/(ü) €", "(https://example.org/\\(%C3%BC\\)%20%E2%82%AC)")]
    public void UrisAreAscii(string uri, string expected) => Assert.Equal(expected, Written(buffer => buffer.WriteUri(uri)));

    [Fact]
    public void CompressedBytesComeBack() => Check.One(Repeatable.WithMaxTest(100), Prop.ForAll((byte[] data) =>
    {
        using var zlib = new System.IO.Compression.ZLibStream(
            new MemoryStream(Deflate.Compress(data)), System.IO.Compression.CompressionMode.Decompress);
        using var output = new MemoryStream();
        zlib.CopyTo(output);
        return output.ToArray().AsSpan().SequenceEqual(data);
    }));

    private static string Written(Action<PdfBuffer> write)
    {
        var buffer = new PdfBuffer();
        write(buffer);
        return Encoding.Latin1.GetString(buffer.Written);
    }
}
