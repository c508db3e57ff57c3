// Codewords to modules.
namespace ImrDocs.Rendering.Barcodes.DataMatrix;

/// <summary>
/// Places the bits of codewords in the mapping matrix (ISO/IEC 16022, 5.8 and annex F): each codeword is an L of eight
/// modules, and the codewords follow each other in diagonals up and down; four corners are laid otherwise.
/// </summary>
internal sealed class ModulePlacement
{
    private readonly byte[] _codewords;
    private readonly int _size;
    private readonly bool[,] _dark;
    private readonly bool[,] _taken;
    private int _next;

    private ModulePlacement(byte[] codewords, int size)
    {
        _codewords = codewords;
        _size = size;
        _dark = new bool[size, size];
        _taken = new bool[size, size];
    }

    /// <summary>The modules inside the finder pattern, by row and column.</summary>
    /// <param name="codewords">Data and error correction.</param>
    /// <param name="size">Modules a side without the finder pattern.</param>
    public static bool[,] Place(byte[] codewords, int size)
    {
        var placement = new ModulePlacement(codewords, size);
        placement.PlaceAll();
        return placement._dark;
    }

    private void PlaceAll()
    {
        var (row, column) = (4, 0);
        do
        {
            PlaceCorner(row, column);
            do
            {
                PlaceFree(row, column);
                (row, column) = (row - 2, column + 2);
            }
            while (row >= 0 && column < _size);

            (row, column) = (row + 1, column + 3);
            do
            {
                PlaceFree(row, column);
                (row, column) = (row + 2, column - 2);
            }
            while (row < _size && column >= 0);

            (row, column) = (row + 3, column + 1);
        }
        while (row < _size || column < _size);

        // Sizes that leave the last corner over have a fixed pattern there.
        if (!_taken[_size - 1, _size - 1])
        {
            _dark[_size - 1, _size - 1] = true;
            _dark[_size - 2, _size - 2] = true;
        }
    }

    /// <summary>The corner cases of squares: rows here are multiples of four, so the third of annex F comes with rectangles only.</summary>
    private void PlaceCorner(int row, int column)
    {
        var last = _size - 1;
        if (row == _size && column == 0)
        {
            PlaceWord([(last, 0), (last, 1), (last, 2), (0, last - 1), (0, last), (1, last), (2, last), (3, last)]);
        }
        else if (row == _size - 2 && column == 0)
        {
            PlaceWord([(last - 2, 0), (last - 1, 0), (last, 0), (0, last - 3), (0, last - 2), (0, last - 1), (0, last), (1, last)]);
        }
        else if (row == _size + 4 && column == 2 && _size % 8 == 0)
        {
            PlaceWord([(last, 0), (last, last), (0, last - 2), (0, last - 1), (0, last), (1, last - 2), (1, last - 1), (1, last)]);
        }
    }

    private void PlaceFree(int row, int column)
    {
        if (row < 0 || column < 0 || row >= _size || column >= _size || _taken[row, column])
        {
            return;
        }

        PlaceWord(
        [
            (row - 2, column - 2), (row - 2, column - 1), (row - 1, column - 2), (row - 1, column - 1),
            (row - 1, column), (row, column - 2), (row, column - 1), (row, column),
        ]);
    }

    /// <summary>Places the next codeword, its highest bit first; what leaves the matrix comes in on the other side.</summary>
    private void PlaceWord(ReadOnlySpan<(int Row, int Column)> modules)
    {
        var word = _codewords[_next++];
        for (var i = 0; i < modules.Length; i++)
        {
            var (row, column) = modules[i];
            if (row < 0)
            {
                (row, column) = (row + _size, column + 4 - ((_size + 4) % 8));
            }

            if (column < 0)
            {
                (row, column) = (row + 4 - ((_size + 4) % 8), column + _size);
            }

            _taken[row, column] = true;
            _dark[row, column] = (word & (0x80 >> i)) != 0;
        }
    }
}
