// Which bits of which characters make each bar.
using System.Collections.Immutable;
using System.Globalization;

namespace ImrDocs.Rendering.Barcodes.IntelligentMail;

/// <summary>
/// The map from characters to bars (USPS-B-3200, appendix D): for each bar from left to right the character, A to J,
/// and the bit, 0 the lowest, that lengthen it downwards, and those that lengthen it upwards.
/// </summary>
internal static class BarMap
{
    private const string Published =
        "H2/E3 B10/A0 J12/C8 F5/G11 I9/D1 A1/F12 C5/B8 E4/J11 G3/I10 D9/H6 F11/B4 I5/C12 J10/A2 " +
        "H1/G7 D6/E9 A3/I6 G4/C7 B1/J9 H10/F2 E0/D8 G2/A4 I11/B0 J8/D12 C6/H7 F1/E10 B12/G9 " +
        "H3/I0 F8/J7 E6/C10 D4/A5 I4/F7 H11/B9 G0/J6 A6/E8 C1/D2 F9/I12 E11/G1 J5/H4 D3/B2 " +
        "A7/C0 B3/E1 G10/D5 I7/J4 C11/F6 A8/H12 E2/I1 F10/D0 J3/A9 G5/C4 H8/B7 F0/E5 C3/A10 " +
        "G12/J2 D11/B6 I8/H9 F4/A11 B5/C2 J1/E12 I3/G6 H0/D7 E7/H5 A12/B11 C9/J0 G8/F3 D10/I2";

    private static readonly ImmutableArray<(Bit Down, Bit Up)> Map = [.. Published.Split(' ').Select(Read)];

    /// <summary>Step 6: the bars of ten characters.</summary>
    public static string Bars(ReadOnlySpan<int> characters)
    {
        Span<char> bars = stackalloc char[IntelligentMailBarcode.BarCount];
        for (var i = 0; i < bars.Length; i++)
        {
            bars[i] = (Map[i].Down.IsSet(characters), Map[i].Up.IsSet(characters)) switch
            {
                (true, true) => 'F',
                (true, false) => 'D',
                (false, true) => 'A',
                _ => 'T',
            };
        }

        return new string(bars);
    }

    private static (Bit Down, Bit Up) Read(string bar)
    {
        var slash = bar.IndexOf('/', StringComparison.Ordinal);
        return (Bit.Read(bar.AsSpan(..slash)), Bit.Read(bar.AsSpan(slash + 1)));
    }

    private readonly record struct Bit(int Character, int Position)
    {
        public static Bit Read(ReadOnlySpan<char> text) => new(text[0] - 'A', int.Parse(text[1..], CultureInfo.InvariantCulture));

        public bool IsSet(ReadOnlySpan<int> characters) => ((characters[Character] >> Position) & 1) != 0;
    }
}
