// A small square symbol that cameras of inserters read.
using System.Collections.Immutable;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Barcodes.DataMatrix;

/// <summary>
/// A square Data Matrix symbol with error correction ECC 200 (ISO/IEC 16022) of one region, for up to 44 codewords of
/// ASCII text; two digits are one codeword. Immutable.
/// </summary>
public sealed class DataMatrixSymbol
{
    /// <summary>Modules that stay empty on every side.</summary>
    public const int QuietZone = 1;

    private readonly bool[,] _dark;

    private DataMatrixSymbol(bool[,] dark) => _dark = dark;

    /// <summary>Modules a side, finder pattern included.</summary>
    public int Size => _dark.GetLength(0);

    /// <summary>Whether a module is dark.</summary>
    /// <param name="row">From 0, downwards.</param>
    /// <param name="column">From 0, to the right.</param>
    public bool this[int row, int column] => _dark[row, column];

    /// <summary>Makes the smallest symbol that holds a text, but none smaller than asked for.</summary>
    /// <param name="text">ASCII.</param>
    /// <param name="smallest">The least number of modules a side, so that symbols of several texts can be alike in size.</param>
    /// <exception cref="ArgumentException">It is not ASCII, or too long.</exception>
    public static DataMatrixSymbol Encode(string text, int smallest = 0)
    {
        var words = AsciiEncodation.Encode(text);
        var format = SymbolFormat.For(words.Count, smallest)
            ?? throw new ArgumentException($"The text needs {words.Count} codewords", nameof(text));
        AsciiEncodation.Pad(words, format.DataWords);
        var codewords = (byte[])[.. words, .. ReedSolomon.CheckWords([.. words], format.CheckWords)];
        return new DataMatrixSymbol(Frame(ModulePlacement.Place(codewords, format.Size - 2)));
    }

    /// <summary>The dark modules as rectangles, one for each stretch of a row: production aids.</summary>
    /// <param name="left">Left edge of the symbol without its quiet zone, in EMU.</param>
    /// <param name="top">Its top edge, in EMU.</param>
    /// <param name="module">Width of a module, in EMU.</param>
    public ImmutableArray<Rule> Place(int left, int top, int module)
    {
        var rules = ImmutableArray.CreateBuilder<Rule>();
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size;)
            {
                var end = column;
                while (end < Size && _dark[row, end])
                {
                    end++;
                }

                if (end > column)
                {
                    rules.Add(new Rule(
                        ContentTag.Of(ArtifactKind.ProductionAid),
                        left + (column * module),
                        top + (row * module),
                        (end - column) * module,
                        module));
                }

                column = end + 1;
            }
        }

        return rules.DrainToImmutable();
    }

    /// <summary>Puts the finder pattern around: dark on the left and below, alternating above and on the right.</summary>
    private static bool[,] Frame(bool[,] inner)
    {
        var size = inner.GetLength(0) + 2;
        var dark = new bool[size, size];
        for (var i = 0; i < size; i++)
        {
            dark[0, i] = i % 2 == 0;
            dark[i, size - 1] = i % 2 != 0;
            dark[i, 0] = true;
            dark[size - 1, i] = true;
        }

        for (var row = 0; row < size - 2; row++)
        {
            for (var column = 0; column < size - 2; column++)
            {
                dark[row + 1, column + 1] = inner[row, column];
            }
        }

        return dark;
    }
}
