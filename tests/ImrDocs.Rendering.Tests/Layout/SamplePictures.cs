// Pictures of the small letters that layout is tested with.
using System.Buffers.Binary;
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Tests.Layout;

/// <summary>Pictures by name; layout reads no more of them than their size.</summary>
internal static class SamplePictures
{
    public static IReadOnlyDictionary<string, Picture> All { get; } = new Dictionary<string, Picture>(StringComparer.Ordinal)
    {
        ["small.png"] = Png(40, 20),
        ["wide.png"] = Png(800, 200),
        ["high.png"] = Png(100, 2000),
    };

    /// <summary>The head of a PNG file (ISO/IEC 15948, 11.2.2) of a size in pixels, 96 an inch.</summary>
    private static Picture Png(int width, int height)
    {
        byte[] file =
        [
            0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A,
            0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 0, 0, (byte)'I', (byte)'D', (byte)'A', (byte)'T', 0, 0, 0, 0,
        ];
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        return Picture.TryRead(file, out var picture) ? picture : throw new InvalidOperationException("The sample picture is no PNG.");
    }
}
