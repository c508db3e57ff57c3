// The names a font gives itself.
using System.Text;
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Fonts.OpenType;

/// <summary>Reads the <c>name</c> table (OpenType 1.9).</summary>
internal static class FontNames
{
    /// <summary>The PostScript name (name 6), such as <c>LiberationSerif-Bold</c>.</summary>
    /// <exception cref="InvalidDataException">There is none for Windows.</exception>
    public static string ReadPostScriptName(ReadOnlySpan<byte> name)
    {
        const int windows = 3;
        const int postScriptName = 6;
        var count = ReadUInt16BigEndian(name[2..]);
        var strings = name[ReadUInt16BigEndian(name[4..])..];
        for (var i = 0; i < count; i++)
        {
            var record = name.Slice(6 + (12 * i), 12);
            if (ReadUInt16BigEndian(record) == windows && ReadUInt16BigEndian(record[6..]) == postScriptName)
            {
                var length = ReadUInt16BigEndian(record[8..]);
                return Encoding.BigEndianUnicode.GetString(strings.Slice(ReadUInt16BigEndian(record[10..]), length));
            }
        }

        throw new InvalidDataException("The font has no PostScript name.");
    }
}
