// The value of --store: file:PATH.
using System.Diagnostics.CodeAnalysis;
using ImrDocs.Storage.Queues;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Blobs;

/// <summary>Where a store is, as every command takes it: <c>file:PATH</c>.</summary>
public sealed record StoreAddress
{
    private const string FileScheme = "file";

    private StoreAddress(string path) => Path = path;

    /// <summary>The store that is used when none is named.</summary>
    public static StoreAddress Default { get; } = new("./.imrdocs");

    /// <summary>The folder of a file store, relative to the working folder or absolute.</summary>
    public string Path { get; }

    /// <summary>
    /// Reads an address. The problem never repeats what stands behind the colon, since people paste connection
    /// strings with keys in them.
    /// </summary>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out StoreAddress? address,
        [NotNullWhen(false)] out Diagnostic? problem)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon < 0 ? "" : text[..colon];
        var isFile = string.Equals(scheme, FileScheme, StringComparison.Ordinal);
        address = isFile && colon + 1 < text.Length ? new StoreAddress(text[(colon + 1)..]) : null;
        problem = address is not null ? null : new Diagnostic(StoreDiagnostics.UnknownAddress, Explain(scheme, isFile));
        return address is not null;
    }

    /// <summary>Opens the store, made on the way when it does not exist yet.</summary>
    /// <exception cref="StoreException">Its folder can neither be found nor be made.</exception>
    public IBlobStore OpenOrCreate() => FileBlobStore.OpenOrCreate(Path);

    /// <summary>Opens a store that must exist, so that a misspelt path is not taken for an empty store.</summary>
    /// <exception cref="StoreException">There is no such folder.</exception>
    public IBlobStore OpenExisting() => FileBlobStore.OpenExisting(Path);

    /// <summary>Opens the queue of a store that must exist; a queue that is not there yet is made.</summary>
    /// <exception cref="StoreException">There is no such store.</exception>
    public IJobQueue OpenQueue(TimeProvider clock) => FileJobQueue.Open(Path, clock);

    /// <inheritdoc/>
    public override string ToString() => FileScheme + ":" + Path;

    private static string Explain(string scheme, bool isFile) => scheme switch
    {
        _ when isFile => "The address of the store has no path behind file:",
        { Length: > 0 and <= 16 } when scheme.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) => $"There is no kind of store named {scheme}; there is: file",
        _ => "The address of the store does not begin with a kind of store; there is: file",
    };
}
