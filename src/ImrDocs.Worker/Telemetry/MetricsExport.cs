// Metrics to a collector.
using ImrDocs.Storage.Jobs;
using ImrDocs.Worker.Configuration;
using ImrDocs.Worker.Health;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace ImrDocs.Worker.Telemetry;

/// <summary>Sends the metrics of this process to a collector (OTLP) while the worker runs.</summary>
internal sealed class MetricsExport(WorkerOptions options) : IHostedService, IDisposable
{
    private MeterProvider? _provider;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter(JobMeter.Name, StoreWatch.MeterName, "System.Runtime")
            .AddOtlpExporter(exporter => exporter.Endpoint = new Uri(options.OtlpEndpoint))
            .Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _provider?.Dispose();
}
