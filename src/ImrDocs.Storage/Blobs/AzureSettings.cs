// Which Azure account azure: means, and how one is let in.
namespace ImrDocs.Storage.Blobs;

/// <summary>
/// The Azure storage account of all <c>azure:</c> addresses. A host reads it from its configuration once. Nothing
/// prints a connection string: it holds a key.
/// </summary>
public sealed class AzureSettings
{
    /// <summary>The setting that holds a connection string; it goes before <see cref="AccountUrlName"/>.</summary>
    public const string ConnectionName = "IMRDOCS_AZURE_CONNECTION";

    /// <summary>
    /// The setting that holds the address of the account's blobs, <c>https://ACCOUNT.blob.core.windows.net</c>, used with
    /// the identity that <c>DefaultAzureCredential</c> finds: a workload's, a managed one, or that of a developer.
    /// </summary>
    public const string AccountUrlName = "IMRDOCS_AZURE_ACCOUNT_URL";

    private AzureSettings(string? connection, string? accountUrl)
    {
        Connection = connection;
        AccountUrl = accountUrl;
    }

    internal string? Connection { get; }

    internal string? AccountUrl { get; }

    /// <summary>Reads the settings by their names; none of them need be there until an Azure store is opened.</summary>
    /// <param name="read">Gives a setting or null, as <see cref="Environment.GetEnvironmentVariable(string)"/> does.</param>
    public static AzureSettings From(Func<string, string?> read) =>
        new(NullIfEmpty(read(ConnectionName)), NullIfEmpty(read(AccountUrlName)));

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
