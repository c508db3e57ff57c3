// Puts the worker together.
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Intake;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Releases;
using ImrDocs.Worker.Configuration;
using ImrDocs.Worker.Health;
using ImrDocs.Worker.Inbox;
using ImrDocs.Worker.Jobs;
using ImrDocs.Worker.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;

namespace ImrDocs.Worker;

/// <summary>Puts the worker together; with a web server only where one is wanted.</summary>
internal static class WorkerHost
{
    /// <summary>Kubernetes and systemd kill after this and more; jobs are given back before.</summary>
    private static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(10);

    /// <summary>The host, ready to run.</summary>
    public static IHost Build(string[] arguments, WorkerOptions options, LetterGenerator generator, StoreConnection connection)
    {
        if (options.Urls.Length == 0)
        {
            var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
            OptionsReader.AddSources(builder.Configuration, arguments);
            AddServices(builder, options, generator, connection);
            return builder.Build();
        }

        var web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        OptionsReader.AddSources(web.Configuration, arguments);
        AddServices(web, options, generator, connection);
        web.WebHost.UseKestrelCore().UseUrls(options.Urls.Split(';'));
        web.Services.AddRoutingCore();
        web.Services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: [Ready]);
        var application = web.Build();
        application.UseRouting();
        application.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        application.MapHealthChecks("/readyz", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
        return application;
    }

    private const string Ready = "ready";

    private static void AddServices(IHostApplicationBuilder builder, WorkerOptions options, LetterGenerator generator, StoreConnection connection)
    {
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddConsole();
        builder.Services
            .Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTime)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(options)
            .AddSingleton(connection.Store)
            .AddSingleton(connection.Queue)
            .AddSingleton(_ => LetterGenerators.Of(connection.Store, generator, TimeProvider.System))
            .AddSingleton<StoreHealth>()
            .AddSingleton<JobProcessor>()
            .AddSingleton<JobSource>()
            .AddSingleton<JobRunner>()
            .AddSingleton<JobSubmission>()
            .AddSingleton<HandedInCases>()
            .AddHostedService<StoreWatch>()
            .AddHostedService<JobLoops>();
        if (connection.Inbox is { } inbox)
        {
            builder.Services.AddSingleton(inbox).AddHostedService<InboxLoop>();
        }

        if (options.OtlpEndpoint.Length > 0)
        {
            builder.Services.AddHostedService<MetricsExport>();
        }
    }
}
