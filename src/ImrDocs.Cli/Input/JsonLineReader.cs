// Splits a stream into lines of bytes.
namespace ImrDocs.Cli.Input;

/// <summary>Reads a stream line by line as bytes, holding one line in memory.</summary>
/// <param name="input">The stream; closed with the reader.</param>
/// <param name="maximum">A longer line is skipped and reported as too long, in bytes.</param>
internal sealed class JsonLineReader(Stream input, int maximum) : IDisposable
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>Reads the next line without its line feed; false at the end of the stream.</summary>
    public bool TryRead(out byte[] line, out bool tooLong)
    {
        using var collected = new MemoryStream();
        tooLong = false;
        var any = false;
        while (Fill())
        {
            any = true;
            var chunk = _buffer.AsSpan(_start.._end);
            var feed = chunk.IndexOf((byte)'\n');
            var taken = feed < 0 ? chunk : chunk[..feed];
            tooLong |= collected.Length + taken.Length > maximum;
            if (!tooLong)
            {
                collected.Write(taken);
            }

            _start += feed < 0 ? chunk.Length : feed + 1;
            if (feed >= 0)
            {
                break;
            }
        }

        line = tooLong ? [] : collected.ToArray();
        return any;
    }

    /// <inheritdoc/>
    public void Dispose() => input.Dispose();

    private bool Fill()
    {
        if (_start == _end)
        {
            _start = 0;
            _end = input.Read(_buffer);
        }

        return _end > _start;
    }
}
