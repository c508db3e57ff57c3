// Takes large requests a few at a time.
using System.Globalization;

namespace ImrDocs.Web.Hosting;

/// <summary>
/// Takes large requests a few at a time: a form of some megabytes takes ten times its size while it is read, so that two
/// dozen of them at once would take what memory there is. The usual request never waits here.
/// </summary>
/// <param name="next">What comes behind.</param>
internal sealed class LargeRequests(RequestDelegate next) : IDisposable
{
    /// <summary>Bytes; a case of sixty pages has less than a third of it.</summary>
    private const int Large = 1024 * 1024;

    private const int Room = 2;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _room = new(Room);

    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsLarge(context.Request))
        {
            await next(context);
            return;
        }

        if (!await _room.WaitAsync(MostTime, context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = MostTime.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return;
        }

        try
        {
            await next(context);
        }
        finally
        {
            _room.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _room.Dispose();

    /// <summary>A body of unknown length may be as large as any.</summary>
    private static bool IsLarge(HttpRequest request) => request.ContentLength is { } length ? length > Large : request.Headers.TransferEncoding.Count > 0;
}
