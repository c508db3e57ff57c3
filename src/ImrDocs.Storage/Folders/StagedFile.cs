// A file that is being written under a temporary name.
using System.Security.Cryptography;

namespace ImrDocs.Storage.Folders;

/// <summary>A file that is being written under a temporary name. One that is not completed is deleted.</summary>
public sealed class StagedFile : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileStream _file;
    private readonly string _name;
    private readonly Action<string, WrittenFile> _complete;
    private bool _isComplete;

    internal StagedFile(string temporary, string name, Action<string, WrittenFile> complete)
    {
        _file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        (_name, _complete) = (name, complete);
        Output = new HashingStream(_file, _hash);
    }

    /// <summary>Takes the bytes, one after the other.</summary>
    public Stream Output { get; }

    /// <summary>Sees the bytes onto the disk.</summary>
    /// <exception cref="IOException">The disk is full or the folder is gone.</exception>
    public WrittenFile Complete()
    {
        _file.Flush(flushToDisk: true);
        var written = new WrittenFile(_name, _file.Length, Convert.ToHexStringLower(_hash.GetHashAndReset()));
        _file.Dispose();
        _complete(_file.Name, written);
        _isComplete = true;
        return written;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Output.Dispose();
        _file.Dispose();
        _hash.Dispose();
        if (!_isComplete)
        {
            File.Delete(_file.Name);
        }
    }
}

/// <summary>A file that was written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256.</param>
public sealed record WrittenFile(string Name, long Bytes, string Sha256);
