// The value of --store: file:PATH or azure:CONTAINER.
using System.Diagnostics.CodeAnalysis;
using ImrDocs.Storage.Queues;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Blobs;

/// <summary>Where a store is, as every command takes it: <c>file:PATH</c> or <c>azure:CONTAINER</c>.</summary>
public sealed record StoreAddress
{
    private const string FileKind = "file";
    private const string AzureKind = "azure";
    private const string Kinds = "there are: file, azure";
    private const int ShortestContainer = 3;

    // Names of containers and queues have 63 characters at most (REST API, Naming Queues and Metadata); the queue's ends in -jobs.
    private const int LongestContainer = 58;

    private readonly bool _isAzure;

    private StoreAddress(bool isAzure, string place)
    {
        _isAzure = isAzure;
        Place = place;
    }

    /// <summary>The store that is used when none is named.</summary>
    public static StoreAddress Default { get; } = new(isAzure: false, "./.imrdocs");

    /// <summary>The folder of a file store, relative to the working folder or absolute; the container of an Azure store.</summary>
    public string Place { get; }

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
        var kind = colon < 0 ? "" : text[..colon];
        var place = text[(colon + 1)..];
        var explanation = kind switch
        {
            FileKind => place.Length > 0 ? null : "The address of the store has no path behind file:",
            AzureKind => IsContainer(place) ? null : "What stands behind azure: is no name of a container, 3 to 58 lower-case letters, digits and single hyphens",
            { Length: > 0 and <= 16 } when kind.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) => $"There is no kind of store named {kind}; {Kinds}",
            _ => "The address of the store does not begin with a kind of store; " + Kinds,
        };
        address = explanation is null ? new StoreAddress(kind == AzureKind, place) : null;
        problem = explanation is null ? null : new Diagnostic(StoreDiagnostics.UnknownAddress, explanation);
        return address is not null;
    }

    /// <summary>Opens the store, made on the way when it does not exist yet.</summary>
    /// <exception cref="StoreException">It can neither be found nor be made, or no Azure account is configured.</exception>
    public Task<IBlobStore> OpenOrCreateAsync(AzureSettings azure, CancellationToken cancellation) => _isAzure
        ? AzureBlobStore.OpenOrCreateAsync(azure, Place, cancellation)
        : Task.Run<IBlobStore>(() => FileBlobStore.OpenOrCreate(Place), cancellation);

    /// <summary>Opens a store that must exist, so that a misspelt path is not taken for an empty store.</summary>
    /// <exception cref="StoreException">There is no such store, or no Azure account is configured.</exception>
    public Task<IBlobStore> OpenExistingAsync(AzureSettings azure, CancellationToken cancellation) => _isAzure
        ? AzureBlobStore.OpenExistingAsync(azure, Place, cancellation)
        : Task.Run<IBlobStore>(() => FileBlobStore.OpenExisting(Place), cancellation);

    /// <summary>Opens the queue of a store that exists; a queue that is not there yet is made.</summary>
    /// <param name="azure">The account of an Azure store.</param>
    /// <param name="clock">The time that leases of a file store are counted in; Azure has its own.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">There is no such store, or no Azure account is configured.</exception>
    public Task<IJobQueue> OpenQueueAsync(AzureSettings azure, TimeProvider clock, CancellationToken cancellation) => _isAzure
        ? AzureJobQueue.OpenAsync(azure, Place, cancellation)
        : Task.Run<IJobQueue>(() => FileJobQueue.Open(Place, clock), cancellation);

    /// <summary>
    /// Where the search index of the store is: in the folder of a file store, under a name that is none of a blob; that of an
    /// Azure store in the folder that this account has for such data.
    /// </summary>
    public string IndexFile => Path.Combine(
        _isAzure ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "imrdocs", Place) : Place,
        ".index",
        "letters.db");

    /// <summary>
    /// Where the web application keeps the keys of its forms in a file store: in its folder, under a name that is none of a
    /// blob; null for an Azure store, which has no folder that outlives a server.
    /// </summary>
    public string? KeysFolder => _isAzure ? null : Path.Combine(Place, ".keys");

    /// <inheritdoc/>
    public override string ToString() => (_isAzure ? AzureKind : FileKind) + ":" + Place;

    private static bool IsContainer(string name) =>
        name.Length is >= ShortestContainer and <= LongestContainer
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !name.StartsWith('-') && !name.EndsWith('-') && !name.Contains("--", StringComparison.Ordinal);
}
