// Bytes of a PDF file in the making.
using System.Buffers.Text;

namespace ImrDocs.Rendering.Pdf.Syntax;

/// <summary>
/// A growing run of bytes with the number forms of PDF (ISO 32000-1, 7.3.3). Kept and cleared between letters, so that
/// writing allocates nothing once it has grown. Not thread-safe.
/// </summary>
internal sealed class PdfBuffer
{
    private byte[] _bytes = new byte[4096];

    /// <summary>How many bytes have been written.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written so far; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Forgets all bytes and keeps the room.</summary>
    public void Clear() => Length = 0;

    /// <summary>Appends bytes.</summary>
    public PdfBuffer Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    /// <summary>Appends one byte.</summary>
    public PdfBuffer Write(byte value)
    {
        Room(1)[0] = value;
        Length++;
        return this;
    }

    /// <summary>Appends an integer.</summary>
    public PdfBuffer WriteInteger(long value)
    {
        Utf8Formatter.TryFormat(value, Room(20), out var count);
        Length += count;
        return this;
    }

    /// <summary>Appends an indirect reference, <c>12 0 R</c> (ISO 32000-1, 7.3.10).</summary>
    public PdfBuffer WriteReference(int objectNumber) => WriteInteger(objectNumber).Write(" 0 R"u8);

    /// <summary>Appends a number given in thousandths: 1500 as <c>1.5</c>, -250 as <c>-.25</c>.</summary>
    public PdfBuffer WriteThousandths(long value) => WriteDecimal(value, 1000);

    /// <summary>Appends <paramref name="value"/> / <paramref name="scale"/> exactly, without needless digits.</summary>
    /// <param name="value">The numerator.</param>
    /// <param name="scale">A power of ten.</param>
    public PdfBuffer WriteDecimal(long value, long scale)
    {
        if (value < 0)
        {
            Write((byte)'-');
            value = -value;
        }

        var (whole, rest) = Math.DivRem(value, scale);
        if (whole != 0 || rest == 0)
        {
            WriteInteger(whole);
        }

        if (rest != 0)
        {
            Write((byte)'.');
        }

        while (rest != 0)
        {
            scale /= 10;
            (var digit, rest) = Math.DivRem(rest, scale);
            Write((byte)('0' + digit));
        }

        return this;
    }

    /// <summary>Appends a length in points, rounded to the thousandth.</summary>
    /// <param name="emu">The length in EMU.</param>
    public PdfBuffer WritePoints(int emu) => WriteThousandths(PdfUnits.Thousandths(emu));

    /// <summary>Room behind the bytes written so far, to be filled and told of with <see cref="Commit"/> before the next write.</summary>
    /// <param name="count">How many bytes there must be room for.</param>
    public Span<byte> Reserve(int count) => Room(count);

    /// <summary>Appends the first bytes of the room that was reserved.</summary>
    public void Commit(int count) => Length += count;

    /// <summary>A copy of all bytes.</summary>
    public byte[] ToArray()
    {
        var copy = GC.AllocateUninitializedArray<byte>(Length);
        Written.CopyTo(copy);
        return copy;
    }

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }

        return _bytes.AsSpan(Length);
    }
}
