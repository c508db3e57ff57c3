// Symbols against what the standard prints and against readers of others.
using ImrDocs.Rendering.Barcodes.DataMatrix;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Barcodes;

public sealed class DataMatrixTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-datamatrix-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The worked example of ISO/IEC 16022, annex O: "123456".</summary>
    [Fact]
    public void The_example_of_the_standard_has_its_codewords()
    {
        var words = AsciiEncodation.Encode("123456");
        Assert.Equal([142, 164, 186], words.Select(word => (int)word));
        Assert.Equal([114, 25, 5, 88, 102], ReedSolomon.CheckWords([.. words], 5).Select(word => (int)word));
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("123456", 10)]
    [InlineData("1234567", 12)]
    [InlineData("20261201-1-02-0137/3/6", 18)]
    [InlineData("the quick brown fox jumps over the lazy dog.", 26)]
    public void The_smallest_symbol_is_taken(string text, int size) => Assert.Equal(size, DataMatrixSymbol.Encode(text).Size);

    [Fact]
    public void A_symbol_can_be_asked_to_be_larger() => Assert.Equal(22, DataMatrixSymbol.Encode("1", 21).Size);

    [Theory]
    [InlineData("é")]
    [InlineData("the quick brown fox jumps over the lazy dog..")]
    public void What_cannot_be_held_is_refused(string text) => Assert.Throws<ArgumentException>(() => DataMatrixSymbol.Encode(text));

    [Fact]
    public void Rectangles_are_the_dark_modules()
    {
        var symbol = DataMatrixSymbol.Encode("20261201-1-02-0137/3/6");
        var painted = new bool[symbol.Size, symbol.Size];
        foreach (var rule in symbol.Place(700, 1400, 7))
        {
            for (var column = (rule.X - 700) / 7; column < (rule.X + rule.Width - 700) / 7; column++)
            {
                painted[(rule.Y - 1400) / 7, column] = true;
            }
        }

        for (var row = 0; row < symbol.Size; row++)
        {
            for (var column = 0; column < symbol.Size; column++)
            {
                Assert.Equal(symbol[row, column], painted[row, column]);
            }
        }
    }

    /// <summary>Every size, and every number of pads up to the size's last codeword.</summary>
    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void A_reader_reads_symbols_of_every_size()
    {
        const string text = "The 5 boxing wizards jump quickly, 1234567 x";
        foreach (var length in new[] { 1, 4, 5, 7, 11, 12, 16, 18, 22, 27, 33, 36, 40, text.Length })
        {
            var path = Path.Combine(_folder, $"{length}.pbm");
            WriteBitmap(DataMatrixSymbol.Encode(text[..length]), path);
            Assert.Equal(text[..length], Tool.Run("dmtxread", ["-n", "-N1", path]).Output.TrimEnd('\n'));
        }
    }

    /// <summary>A portable bitmap of eight dots a module.</summary>
    private static void WriteBitmap(DataMatrixSymbol symbol, string path)
    {
        const int dots = 8;
        var side = (symbol.Size + 4) * dots;
        using var file = new StreamWriter(path);
        file.Write($"P1\n{side} {side}\n");
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var (row, column) = ((y / dots) - 2, (x / dots) - 2);
                var isInside = row >= 0 && column >= 0 && row < symbol.Size && column < symbol.Size;
                file.Write(isInside && symbol[row, column] ? "1 " : "0 ");
            }

            file.Write('\n');
        }
    }
}
