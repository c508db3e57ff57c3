// A file that is being written under no name that counts.
using System.Security.Cryptography;

namespace ImrDocs.Storage.Folders;

/// <summary>A file that is being written under no name that counts. One that is not completed is dropped.</summary>
public sealed class StagedFile : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Stream _bytes;
    private readonly string _name;
    private readonly Action<WrittenFile> _complete;
    private readonly Action _drop;
    private bool _isComplete;

    /// <summary>Begins it.</summary>
    /// <param name="bytes">Takes its bytes; a file of the disk is seen onto it.</param>
    /// <param name="name">The name that it is to get.</param>
    /// <param name="complete">Is told once all bytes are there.</param>
    /// <param name="drop">Is told when it is not completed.</param>
    internal StagedFile(Stream bytes, string name, Action<WrittenFile> complete, Action drop)
    {
        (_bytes, _name, _complete, _drop) = (bytes, name, complete, drop);
        Output = new HashingStream(bytes, _hash);
    }

    /// <summary>Takes the bytes, one after the other.</summary>
    public Stream Output { get; }

    /// <summary>Sees the bytes to where they stay.</summary>
    /// <exception cref="IOException">The disk is full or the folder is gone.</exception>
    public WrittenFile Complete()
    {
        (_bytes as FileStream)?.Flush(flushToDisk: true);
        var written = new WrittenFile(_name, _bytes.Length, Convert.ToHexStringLower(_hash.GetHashAndReset()));
        _bytes.Dispose();
        _complete(written);
        _isComplete = true;
        return written;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Output.Dispose();
            _bytes.Dispose();
        }
        catch (IOException) when (!_isComplete)
        {
            // On a full disk the last bytes cannot be written; what is dropped does not need them, and whoever wrote was told.
        }
        finally
        {
            _hash.Dispose();
            if (!_isComplete)
            {
                _drop();
            }
        }
    }
}

/// <summary>A file that was written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256.</param>
public sealed record WrittenFile(string Name, long Bytes, string Sha256);
