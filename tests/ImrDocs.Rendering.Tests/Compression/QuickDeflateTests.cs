// What is compressed quickly is what zlib takes for compressed.
using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Rendering.Compression;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Tests.Compression;

public sealed class QuickDeflateTests
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithReplay(20131120, 5).WithMaxTest(300);

    /// <summary>Pieces of what came before, at any distance and of any length, between bytes of a small or large alphabet.</summary>
    private static readonly Gen<byte[]> Repetitive =
        from seed in Gen.Choose(0, int.MaxValue)
        from length in Gen.Frequency((20, Gen.Choose(0, 100)), (10, Gen.Choose(100, 10_000)), (1, Gen.Choose(70_000, 100_000)))
        from alphabet in Gen.Elements(1, 2, 16, 256)
        select Bytes(new Random(seed), length, alphabet);

    [Fact]
    public void All_bytes_come_back() => Prop.ForAll(Repetitive.ToArbitrary(), source =>
    {
        var target = new byte[QuickDeflate.Room(source.Length)];
        var length = QuickDeflate.Compress(source, target);
        using var inflate = new DeflateStream(new MemoryStream(target, 0, length), CompressionMode.Decompress);
        Assert.Equal(source, ReadAll(inflate));
    }).Check(Repeatable);

    /// <summary>The framework's reader refuses a wrong checksum.</summary>
    [Fact]
    public void All_bytes_come_back_in_the_zlib_format() => Prop.ForAll(Repetitive.ToArbitrary(), source =>
    {
        var output = new PdfBuffer();
        Deflate.Append(output, source);
        using var inflate = new ZLibStream(new MemoryStream(output.ToArray()), CompressionMode.Decompress);
        Assert.Equal(source, ReadAll(inflate));
    }).Check(Repeatable);

    [Fact]
    public void Every_length_and_distance_has_its_code()
    {
        for (var length = 4; length <= 258; length++)
        {
            var distance = Math.Max(length, 1 + ((length - 4) * 32_767 / 254));
            var source = Bytes(new Random(length), distance + length + 16, 256);
            source.AsSpan(0, length).CopyTo(source.AsSpan(distance));
            var target = new byte[QuickDeflate.Room(source.Length)];
            var compressed = QuickDeflate.Compress(source, target);
            using var inflate = new DeflateStream(new MemoryStream(target, 0, compressed), CompressionMode.Decompress);
            Assert.Equal(source, ReadAll(inflate));
        }
    }

    [Fact]
    public void Repetition_is_found()
    {
        var source = Enumerable.Repeat("<w:r><w:t>word</w:t></w:r>"u8.ToArray(), 400).SelectMany(bytes => bytes).ToArray();
        Assert.InRange(QuickDeflate.Compress(source, new byte[QuickDeflate.Room(source.Length)]), 1, source.Length / 50);
    }

    private static byte[] Bytes(Random random, int length, int alphabet)
    {
        var bytes = new byte[length];
        for (var at = 0; at < length;)
        {
            if (alphabet < 256 && at > 0 && random.Next(3) == 0)
            {
                var from = random.Next(at);
                for (var count = Math.Min(random.Next(1, 400), length - at); count > 0; count--)
                {
                    bytes[at++] = bytes[from++];
                }
            }
            else
            {
                bytes[at++] = (byte)random.Next(alphabet);
            }
        }

        return bytes;
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
