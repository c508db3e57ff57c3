// How much one person may ask for, and how many letters are made at once.
using System.Globalization;
using System.Threading.RateLimiting;
using ImrDocs.Web.Hosting;
using Microsoft.AspNetCore.RateLimiting;

namespace ImrDocs.Web.Api;

/// <summary>
/// How much one person may ask the API for, so that a script gone wild leaves room for the others; and how many letters are
/// made at once for all of them, since each takes a processor. What waits longer in line than it would take is refused.
/// </summary>
internal static class RateLimits
{
    /// <summary>The policy of every endpoint of the API.</summary>
    public const string Requests = "requests";

    /// <summary>Requests that wait for a processor, for each that has one.</summary>
    private const int WaitingForEach = 50;

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
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.GetEndpoint()?.Metadata.GetMetadata<MakesLettersAttribute>() is null
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetConcurrencyLimiter("letters", _ => new ConcurrencyLimiterOptions
                {
                    PermitLimit = settings.Previews,
                    QueueLimit = settings.Previews * WaitingForEach,
                    QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                }));
        limits.OnRejected = static (rejected, cancellation) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : Period;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return new ValueTask(Answers.WriteAsync(
                rejected.HttpContext, Problem.OfStatus(StatusCodes.Status429TooManyRequests, "Nothing was done. Send it again after the seconds in Retry-After")));
        };
    }

    /// <summary>Says that endpoints make letters, which takes a processor each.</summary>
    public static TBuilder MakesLetters<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new MakesLettersAttribute());
}

/// <summary>Marks endpoints that make letters.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MakesLettersAttribute : Attribute;
