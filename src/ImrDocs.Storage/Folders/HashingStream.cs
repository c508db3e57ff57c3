// Hashes what is written to a stream on its way.
using System.Security.Cryptography;

namespace ImrDocs.Storage.Folders;

/// <summary>Hands bytes on and hashes them on the way. The stream behind it stays open.</summary>
internal sealed class HashingStream(Stream behind, IncrementalHash hash) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => behind.Length;

    public override long Position
    {
        get => behind.Position;
        set => throw new NotSupportedException();
    }

    public override void Flush() => behind.Flush();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        behind.Write(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
