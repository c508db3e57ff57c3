// The sizes of symbols.
using System.Collections.Immutable;

namespace ImrDocs.Rendering.Barcodes.DataMatrix;

/// <summary>A size of square symbols of one region (ISO/IEC 16022, table 7).</summary>
/// <param name="Size">Modules a side.</param>
/// <param name="DataWords">Codewords of data.</param>
/// <param name="CheckWords">Codewords of error correction.</param>
internal sealed record SymbolFormat(int Size, int DataWords, int CheckWords)
{
    private static readonly ImmutableArray<SymbolFormat> All =
    [
        new(10, 3, 5), new(12, 5, 7), new(14, 8, 10), new(16, 12, 12), new(18, 18, 14),
        new(20, 22, 18), new(22, 30, 20), new(24, 36, 24), new(26, 44, 28),
    ];

    /// <summary>The smallest that holds so many codewords and has so many modules; null when none does.</summary>
    public static SymbolFormat? For(int words, int smallest)
    {
        foreach (var format in All)
        {
            if (format.DataWords >= words && format.Size >= smallest)
            {
                return format;
            }
        }

        return null;
    }
}
