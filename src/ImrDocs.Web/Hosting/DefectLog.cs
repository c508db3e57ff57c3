// What is logged and answered when a request fails.
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Api;
using Microsoft.AspNetCore.Diagnostics;

namespace ImrDocs.Web.Hosting;

/// <summary>
/// Logs failures without the messages of exceptions, which may hold values of a case; the framework's own log of them
/// is off. What is answered is a page that tells no details, or the API's problem that tells none.
/// </summary>
internal sealed partial class DefectLog(ILogger<DefectLog> log) : IExceptionHandler
{
    /// <summary>The status of a failure: the store's are the environment's, the others the program's.</summary>
    public static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException request => request.StatusCode,
        StoreException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case StoreException store:
                StoreFailed(store.Diagnostic.Id, store.Diagnostic.Message);
                break;
            case BadHttpRequestException request:
                Refused(request.StatusCode);
                break;
            default:
                Failed(Defect.Describe(exception));
                break;
        }

        // By now the path of the request is that of the page of failures.
        if (httpContext.Features.Get<IExceptionHandlerPathFeature>() is { Path: var path } && ApiSetup.IsApi(path))
        {
            await Answers.WriteAsync(httpContext, Problem.OfStatus(StatusOf(exception)));
            return true;
        }

        return false;
    }

    [LoggerMessage(1, LogLevel.Error, "{Id}: {Message}")]
    private partial void StoreFailed(string id, string message);

    [LoggerMessage(2, LogLevel.Warning, "A request was refused with status {Status}")]
    private partial void Refused(int status);

    [LoggerMessage(3, LogLevel.Error, "A defect of the program: {Description}")]
    private partial void Failed(string description);
}
