// What a failure of Azure is called, without anything secret.
using System.Net.Sockets;
using Azure;
using Azure.Identity;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Blobs;

/// <summary>
/// Makes failures of the Azure libraries failures of the store. Their own messages can hold headers, addresses with
/// signatures and account details, so only status, error code and the kind of network failure are passed on.
/// </summary>
internal sealed class AzureFailures(string address)
{
    /// <exception cref="StoreException">The call failed, other than by the cancellation that was asked for.</exception>
    public async Task<T> GuardAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception) && !cancellation.IsCancellationRequested)
        {
            throw Failure(Explain(exception));
        }
    }

    public StoreException Failure(string explanation) =>
        new(new Diagnostic(StoreDiagnostics.Unavailable, $"The store {address} cannot be used: {explanation}"));

    private static bool IsFailure(Exception exception) => exception
        is RequestFailedException or AggregateException or AuthenticationFailedException
        or HttpRequestException or IOException and not (FileNotFoundException or FileLoadException) or OperationCanceledException;

    private static string Explain(Exception exception) => exception switch
    {
        // When each of several tries failed, the last one tells.
        AggregateException { InnerExceptions: [.., var last] } => Explain(last),
        RequestFailedException { Status: > 0 } answer => $"it answered {answer.Status} {answer.ErrorCode ?? "without an error code"}",
        CredentialUnavailableException => "no identity was found that could sign in",
        AuthenticationFailedException => "signing in failed",
        OperationCanceledException => "it did not answer in time",
        _ => $"it cannot be reached ({SocketErrorOf(exception)?.ToString() ?? exception.GetType().Name})",
    };

    private static SocketError? SocketErrorOf(Exception? exception) =>
        exception is null or SocketException ? (exception as SocketException)?.SocketErrorCode : SocketErrorOf(exception.InnerException);
}
