// JPEG files in PDF.
using static System.Buffers.Binary.BinaryPrimitives;

namespace ImrDocs.Rendering.Pdf.Pictures;

/// <summary>Embeds JPEG files as they are (DCTDecode; ISO 32000-1, 7.4.8).</summary>
internal static class JpegEmbedding
{
    /// <summary>Makes the image of a grey or RGB file.</summary>
    /// <exception cref="InvalidDataException">
    /// It is damaged or has four components: CMYK needs an output intent of its own.
    /// </exception>
    public static EmbeddedPicture Make(ReadOnlyMemory<byte> file)
    {
        var rest = file.Span[2..];
        while (rest.Length > 10)
        {
            var (marker, length) = (rest[1], ReadUInt16BigEndian(rest[2..]));
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var (height, width) = (ReadUInt16BigEndian(rest[5..]), ReadUInt16BigEndian(rest[7..]));
                var colourSpace = rest[9] switch
                {
                    1 => "/DeviceGray/Filter/DCTDecode"u8,
                    3 => "/DeviceRGB/Filter/DCTDecode"u8,
                    _ => throw new InvalidDataException("Only grey and RGB pictures can be archived."),
                };
                return new EmbeddedPicture(EmbeddedPicture.MakeEntries(width, height, rest[4], colourSpace), file);
            }

            rest = rest[(length + 2)..];
        }

        throw new InvalidDataException("The JPEG file has no frame.");
    }
}
