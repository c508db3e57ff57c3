// The option that says which store is meant, the same for every verb that uses one.
using System.CommandLine;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Queues;

namespace ImrDocs.Cli.Input;

/// <summary>The option <c>--store</c> of the verbs that work on a store.</summary>
internal sealed class StoreOption
{
    private readonly Option<string> _store = new("--store")
    {
        Description = "The store: file:PATH or azure:CONTAINER.",
        HelpName = "STORE",
        DefaultValueFactory = _ => StoreAddress.Default.ToString(),
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_store);

    /// <summary>Opens the store, made on the way when it does not exist yet.</summary>
    /// <exception cref="UsageException">The address is malformed.</exception>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public Task<IBlobStore> OpenOrCreateAsync(ParseResult parsed, CancellationToken cancellation) =>
        AddressOf(parsed).OpenOrCreateAsync(Azure, cancellation);

    /// <summary>Opens a store that must exist.</summary>
    /// <exception cref="UsageException">The address is malformed.</exception>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public Task<IBlobStore> OpenExistingAsync(ParseResult parsed, CancellationToken cancellation) =>
        AddressOf(parsed).OpenExistingAsync(Azure, cancellation);

    /// <summary>Opens the queue of a store that exists.</summary>
    /// <exception cref="StoreException">The queue cannot be opened.</exception>
    public Task<IJobQueue> OpenQueueAsync(ParseResult parsed, CancellationToken cancellation) =>
        AddressOf(parsed).OpenQueueAsync(Azure, TimeProvider.System, cancellation);

    /// <summary>The file of the search index of the store.</summary>
    public string IndexFile(ParseResult parsed) => AddressOf(parsed).IndexFile;

    /// <summary>The account of an Azure store.</summary>
    public static AzureSettings Azure => AzureSettings.From(Environment.GetEnvironmentVariable);

    /// <summary>The address that a text is.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static StoreAddress Parse(string text) => StoreAddress.TryParse(text, out var address, out var problem)
        ? address
        : throw new UsageException("--store: " + problem.Message);

    private StoreAddress AddressOf(ParseResult parsed) => Parse(parsed.GetRequiredValue(_store));
}
