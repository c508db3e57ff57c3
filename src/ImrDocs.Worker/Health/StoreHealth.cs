// Whether the store and the queue can be used, as the last use of them showed.
using ImrDocs.Text.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ImrDocs.Worker.Health;

/// <summary>Remembers whether store and queue could be used when they were used last; the worker is ready then.</summary>
internal sealed class StoreHealth : IHealthCheck
{
    private volatile Diagnostic? _failure = new(StoreDiagnostics.Unavailable, "The store has not been opened yet");

    /// <summary>They were used and worked.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Worked() => Interlocked.Exchange(ref _failure, null) is not null;

    /// <summary>They were used and failed.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Failed(Diagnostic failure) => Interlocked.Exchange(ref _failure, failure) is null;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_failure is { } failure ? HealthCheckResult.Unhealthy(failure.Id) : HealthCheckResult.Healthy());
}
