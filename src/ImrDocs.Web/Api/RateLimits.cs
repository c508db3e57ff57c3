// How much one person may ask for.
using System.Globalization;
using System.Threading.RateLimiting;
using ImrDocs.Web.Hosting;
using Microsoft.AspNetCore.RateLimiting;

namespace ImrDocs.Web.Api;

/// <summary>
/// How much one person may ask the API for, so that a script gone wild leaves room for the others. How many letters are made
/// at once for all of them is another matter: see <see cref="Preview.DrawingDesk"/>.
/// </summary>
internal static class RateLimits
{
    /// <summary>The policy of every endpoint of the API.</summary>
    public const string Requests = "requests";

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>Configures the limiter.</summary>
    public static void Configure(RateLimiterOptions limits, WebSettings settings)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Requests, context => RateLimitPartition.GetTokenBucketLimiter(
            context.User.Identity?.Name ?? context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = settings.RequestsPerSecond * 2,
                TokensPerPeriod = settings.RequestsPerSecond,
                ReplenishmentPeriod = Period,
                AutoReplenishment = true,
            }));
        limits.OnRejected = static (rejected, cancellation) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : Period;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return new ValueTask(Answers.WriteAsync(
                rejected.HttpContext, Problem.OfStatus(StatusCodes.Status429TooManyRequests, "Nothing was done. Send it again after the seconds in Retry-After")));
        };
    }
}
