// Finds bytes that are not UTF-8, and the places of those that are.
using System.Buffers;
using System.Globalization;
using System.Text;
using ImrDocs.Text;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>Tells where bytes stop being UTF-8 (RFC 3629), and in which line and column they stand.</summary>
internal static class Utf8Text
{
    /// <summary>Offset of the first byte that is no part of a UTF-8 character; -1 when all are.</summary>
    public static int FindInvalid(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                i++;
            }
            else if (Rune.DecodeFromUtf8(bytes[i..], out _, out var length) == OperationStatus.Done)
            {
                i += length;
            }
            else
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A message that names the first such byte; there must be one.</summary>
    public static string DescribeInvalid(ReadOnlySpan<byte> bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"The byte 0x{bytes[FindInvalid(bytes)]:X2} is not UTF-8 here");

    /// <summary>Line and column of a byte; bytes that are not UTF-8 count as decoders count them.</summary>
    public static LinePosition PositionOf(ReadOnlySpan<byte> bytes, int offset)
    {
        var before = bytes[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new LinePosition(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
