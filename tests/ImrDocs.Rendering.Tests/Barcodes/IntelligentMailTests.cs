// The encoder step by step against the examples of USPS-B-3200.
using System.Globalization;
using ImrDocs.Rendering.Barcodes.IntelligentMail;

namespace ImrDocs.Rendering.Tests.Barcodes;

public sealed class IntelligentMailTests
{
    private const string Tracking = "01234567094987654321";

    [Theory]
    [InlineData("", "00000000001122103B5C2004B1", 0x051, "0 0 0 0 559 202 508 451 124 17", "ATTFATTDTTADTAATTDTDTATTDAFDDFADFDFTFFFFFTATFAAAATDFFTDAADFTFDTDT")]
    [InlineData("01234", "0000000D138A87BAB5CF3804B1", 0x065, "0 0 15 14 290 567 385 48 388 333", "DTTAFADDTTFTDTFTFDTDDADADAFADFATDDFTAAAFDTTADFAAATDFDTDFADDDTDFFT")]
    [InlineData("012345678", "000202BDC097711204D21804B1", 0x606, "0 110 1113 1363 198 413 470 468 1333 513", "ADFTTAFDTTTTFATTADTAAATFTFTATDAAAFDDADATATDTDTTDFDTDATADADTDFFTFA")]
    [InlineData("01234567891", "016907B2A24ABC16A2E5C004B1", 0x751, "14 787 607 1022 861 19 816 1294 35 301", "AADTFFDFTDADTAADAATFDTDDAAADDTDTTDAFADADDDTFFFDDTTTADFAAADFTDAADA")]
    public void Every_step_gives_what_is_published(string routing, string binary, int check, string codewords, string bars)
    {
        var number = IntelligentMailEncoder.ToBinary(Tracking, routing);
        var words = new int[10];
        IntelligentMailEncoder.ToCodewords(number, words);

        Assert.Equal(binary, number.ToString("X26", CultureInfo.InvariantCulture));
        Assert.Equal(check, IntelligentMailEncoder.FrameCheck(number));
        Assert.Equal(codewords, string.Join(' ', words));
        Assert.Equal(bars, Encode(Tracking, routing).Bars);
    }

    [Theory]
    [InlineData("0123456709498765432", "", IntelligentMailProblem.TrackingLength)]
    [InlineData("012345670949876543210", "", IntelligentMailProblem.TrackingLength)]
    [InlineData("", "", IntelligentMailProblem.TrackingLength)]
    [InlineData("0123456709498765432x", "", IntelligentMailProblem.TrackingDigit)]
    [InlineData("0123456709498765432٣", "", IntelligentMailProblem.TrackingDigit)]
    [InlineData("05234567094987654321", "", IntelligentMailProblem.BarcodeId)]
    [InlineData("09234567094987654321", "01234", IntelligentMailProblem.BarcodeId)]
    [InlineData(Tracking, "0123", IntelligentMailProblem.RoutingLength)]
    [InlineData(Tracking, "0123456789", IntelligentMailProblem.RoutingLength)]
    [InlineData(Tracking, "012345678912", IntelligentMailProblem.RoutingLength)]
    [InlineData(Tracking, "0123-4567", IntelligentMailProblem.RoutingDigit)]
    public void What_is_no_barcode_is_refused(string tracking, string routing, IntelligentMailProblem problem)
    {
        Assert.Equal(problem, IntelligentMailBarcode.Encode(tracking, routing, out var barcode));
        Assert.Null(barcode);
    }

    [Fact]
    public void The_greatest_number_has_a_barcode_too() =>
        Assert.Equal("94999999999999999999 99999999999", IntelligentMailDecoder.Decode(Encode("94999999999999999999", "99999999999").Bars));

    /// <summary>Tolerances of USPS-B-3200 in inches: height of full bars, of ascenders and descenders, of trackers, width, bars an inch.</summary>
    [Fact]
    public void Bars_are_as_large_as_the_specification_asks()
    {
        const double inch = 914_400;
        var barcode = Encode(Tracking, "01234567891");
        var rules = barcode.Place(100, 200);

        for (var i = 0; i < rules.Length; i++)
        {
            var (least, most) = barcode.Bars[i] switch { 'F' => (0.125, 0.165), 'T' => (0.039, 0.057), _ => (0.083, 0.111) };
            Assert.InRange(rules[i].Height / inch, least, most);
            Assert.InRange(rules[i].Width / inch, 0.015, 0.025);
        }

        var length = rules[^1].X + rules[^1].Width - rules[0].X;
        Assert.InRange(64 / ((rules[^1].X - rules[0].X) / inch), 20, 24);
        Assert.InRange(length / inch, 2.667, 3.225);
        Assert.Equal(IntelligentMailBarcode.Width, length);
        Assert.Equal((100, 200), (rules[0].X, rules.Min(rule => rule.Y)));
        Assert.Equal(200 + IntelligentMailBarcode.FullHeight, rules.Max(rule => rule.Y + rule.Height));
    }

    private static IntelligentMailBarcode Encode(string tracking, string routing)
    {
        Assert.Equal(IntelligentMailProblem.None, IntelligentMailBarcode.Encode(tracking, routing, out var barcode));
        return barcode!;
    }
}
