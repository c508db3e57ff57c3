// The clients of an Azure storage account.
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Blobs;

/// <summary>Makes clients from settings; nothing is sent yet.</summary>
internal static class AzureAccount
{
    private const string BlobHost = ".blob.";
    private const string QueueHost = ".queue.";

    /// <exception cref="StoreException">The settings name no account.</exception>
    public static BlobContainerClient Container(AzureSettings settings, string name) => Make(
        settings,
        connection => new BlobContainerClient(connection, name, Bounded(new BlobClientOptions())),
        (account, credential) => new BlobServiceClient(account, credential, Bounded(new BlobClientOptions())).GetBlobContainerClient(name));

    /// <exception cref="StoreException">The settings name no account.</exception>
    public static QueueClient Queue(AzureSettings settings, string name) => Make(
        settings,
        connection => new QueueClient(connection, name, Bounded(new QueueClientOptions())),
        (account, credential) => new QueueServiceClient(QueuesOf(account), credential, Bounded(new QueueClientOptions())).GetQueueClient(name));

    /// <summary>
    /// Retries mend a lost packet or a busy partition; what lasts longer is told, and the worker backs off by itself.
    /// </summary>
    private static T Bounded<T>(T options)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 3;
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.Delay = TimeSpan.FromMilliseconds(250);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        return options;
    }

    private static T Make<T>(AzureSettings settings, Func<string, T> connect, Func<Uri, TokenCredential, T> signIn)
    {
        if (settings.Connection is null)
        {
            return signIn(AccountOf(settings), new DefaultAzureCredential());
        }

        try
        {
            return connect(settings.Connection);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            // Not even as the inner exception: its message can hold a part of the connection string.
            throw Misconfigured($"{AzureSettings.ConnectionName} is not a connection string of a storage account");
        }
    }

    private static Uri AccountOf(AzureSettings settings)
    {
        if (settings.AccountUrl is null)
        {
            throw Misconfigured($"Neither {AzureSettings.ConnectionName} nor {AzureSettings.AccountUrlName} is set");
        }

        // A query would be a shared access signature, which belongs into a connection string.
        return Uri.TryCreate(settings.AccountUrl, UriKind.Absolute, out var url)
            && url is { Scheme: "https", PathAndQuery: "/", UserInfo: "" }
            && url.Host.Contains(BlobHost, StringComparison.Ordinal)
                ? url
                : throw Misconfigured($"{AzureSettings.AccountUrlName} is not an address such as https://ACCOUNT.blob.core.windows.net");
    }

    private static Uri QueuesOf(Uri blobs) =>
        new UriBuilder(blobs) { Host = blobs.Host.Replace(BlobHost, QueueHost, StringComparison.Ordinal) }.Uri;

    private static StoreException Misconfigured(string message) => new(new Diagnostic(StoreDiagnostics.AzureNotConfigured, message));
}
