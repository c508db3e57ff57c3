// How much one person may ask for.
using System.Globalization;
using System.Threading.RateLimiting;
using ImrDocs.Web.Hosting;
using Microsoft.AspNetCore.RateLimiting;

namespace ImrDocs.Web.Api;

/// <summary>
/// How much one person may ask for, so that a script gone wild leaves room for the others: of the API and, apart from that,
/// of the pages, which a person who types at full speed does not come near. How many letters are made at once for all of
/// them is another matter: see <see cref="Preview.DrawingDesk"/>.
/// </summary>
internal static class RateLimits
{
    /// <summary>The policy of every endpoint of the API.</summary>
    public const string Requests = "requests";

    /// <summary>The policy of every page.</summary>
    public const string Pages = "pages";

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>Configures the limiter.</summary>
    public static void Configure(RateLimiterOptions limits, WebSettings settings)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        foreach (var policy in (string[])[Requests, Pages])
        {
            limits.AddPolicy(policy, context => RateLimitPartition.GetTokenBucketLimiter(
                context.User.Identity?.Name ?? context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = settings.RequestsPerSecond * 2,
                    TokensPerPeriod = settings.RequestsPerSecond,
                    ReplenishmentPeriod = Period,
                    AutoReplenishment = true,
                }));
        }

        limits.OnRejected = static (rejected, cancellation) =>
        {
            var context = rejected.HttpContext;
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : Period;
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ApiSetup.IsApi(context.Request.Path)
                ? new ValueTask(Answers.WriteAsync(
                    context, Problem.OfStatus(StatusCodes.Status429TooManyRequests, "Nothing was done. Send it again after the seconds in Retry-After")))
                : ValueTask.CompletedTask; // What is left empty becomes the page of errors.
        };
    }
}
