// Whatever is encoded can be read again, also by machines that see the barcode upside down.
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Rendering.Barcodes.IntelligentMail;

namespace ImrDocs.Rendering.Tests.Barcodes;

public sealed class IntelligentMailPropertyTests
{
    private static readonly Gen<char> Digit = Gen.Elements("0123456789".ToCharArray());

    private static readonly Arbitrary<(string Tracking, string Routing)> Codes = (
        from first in Digit
        from second in Gen.Elements("01234".ToCharArray())
        from others in Digit.ArrayOf(18)
        from length in Gen.Elements(0, 5, 9, 11)
        from routing in Digit.ArrayOf(length)
        select (Tracking: $"{first}{second}{new string(others)}", Routing: new string(routing))).ToArbitrary();

    [Fact]
    public void What_is_encoded_is_decoded() => Prop.ForAll(Codes, code =>
    {
        IntelligentMailBarcode.Encode(code.Tracking, code.Routing, out var barcode);
        return IntelligentMailDecoder.Decode(barcode!.Bars) == $"{code.Tracking} {code.Routing}";
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_damaged_bar_is_noticed() => Prop.ForAll(Codes, Gen.Choose(0, 64).ToArbitrary(), (code, place) =>
    {
        IntelligentMailBarcode.Encode(code.Tracking, code.Routing, out var barcode);
        var bars = barcode!.Bars.ToCharArray();
        bars[place] = bars[place] switch { 'A' => 'T', 'T' => 'A', 'D' => 'F', _ => 'D' };
        return IntelligentMailDecoder.Decode(new string(bars)) is null;
    }).QuickCheckThrowOnFailure();
}
