// The tables of a TrueType file by tag.
using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace ImrDocs.Rendering.Fonts.OpenType;

/// <summary>Finds tables in a TrueType file (OpenType 1.9, "Organization of an OpenType font").</summary>
internal sealed class TableDirectory
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly FrozenDictionary<string, (int Offset, int Length)> _tables;

    /// <summary>Reads the table directory of a file with TrueType outlines.</summary>
    /// <exception cref="InvalidDataException">It is no TrueType file.</exception>
    public TableDirectory(ReadOnlyMemory<byte> file)
    {
        const int trueTypeOutlines = 0x00010000;
        var data = file.Span;
        if (BinaryPrimitives.ReadInt32BigEndian(data) != trueTypeOutlines)
        {
            throw new InvalidDataException("Only TrueType outlines are supported.");
        }

        var tables = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        var count = BinaryPrimitives.ReadUInt16BigEndian(data[4..]);
        for (var i = 0; i < count; i++)
        {
            var record = data.Slice(12 + (16 * i), 16);
            var offset = BinaryPrimitives.ReadInt32BigEndian(record[8..]);
            tables[Encoding.ASCII.GetString(record[..4])] = (offset, BinaryPrimitives.ReadInt32BigEndian(record[12..]));
        }

        _file = file;
        _tables = tables.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The bytes of a table; empty when the font lacks it.</summary>
    /// <param name="tag">Four characters, such as <c>glyf</c> or <c>cvt </c>.</param>
    public ReadOnlyMemory<byte> Find(string tag) =>
        _tables.TryGetValue(tag, out var place) ? _file.Slice(place.Offset, place.Length) : default;

    /// <summary>The bytes of a table.</summary>
    /// <exception cref="InvalidDataException">The font lacks it.</exception>
    public ReadOnlySpan<byte> Get(string tag) =>
        _tables.TryGetValue(tag, out var place)
            ? _file.Span.Slice(place.Offset, place.Length)
            : throw new InvalidDataException($"The font has no {tag} table.");
}
