// The web application on a free port of this machine, with a store of its own.
using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Templates;
using ImrDocs.Testing;
using ImrDocs.Web.Access;
using ImrDocs.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ImrDocs.Web.Tests;

/// <summary>The real server with a real store in a folder that is deleted in the end; it logs everything there is.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private static readonly Lazy<LetterGenerator> Generator = new(() => new LetterGenerator(TemplateSet.Parse(TemplateFolder.Read(Repository.PathOf("templates"))).Set!));

    /// <summary>Everything is logged, but not to the console, which would hide what tests say.</summary>
    private static readonly string[] Logging =
    [
        "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace",
        "--Logging:Console:LogLevel:Default=None", "--Logging:Console:LogLevel:Microsoft=None",
    ];

    /// <summary>Makes letters of the templates of the checkout.</summary>
    public static LetterGenerator Letters => Generator.Value;

    private readonly string _folder;
    private readonly WebApplication _application;

    private WebServer(string folder, WebApplication application, IBlobStore store)
    {
        (_folder, _application, Store) = (folder, application, store);
        Address = new Uri(application.Urls.Single());
        Browser = NewBrowser();
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>A client that keeps cookies, and follows no redirect.</summary>
    public HttpClient Browser { get; }

    public IBlobStore Store { get; }

    public string StoreFolder => _folder;

    public IServiceProvider Services => _application.Services;

    /// <summary>All that was logged.</summary>
    public string Log => string.Join('\n', _application.Services.GetServices<ILoggerProvider>().OfType<KeptLog>().Single().Lines);

    public static Task<WebServer> StartAsync() => StartAsync(settings => settings);

    /// <summary>Starts one with other settings.</summary>
    public static async Task<WebServer> StartAsync(Func<WebSettings, WebSettings> change, LetterGenerator? generator = null)
    {
        var folder = Directory.CreateTempSubdirectory("imrdocs-web-").FullName;
        var address = StoreAddress.TryParse("file:" + folder, out var parsed, out _) ? parsed : throw new InvalidOperationException("No address");
        var store = await address.OpenOrCreateAsync(AzureSettings.From(_ => null), CancellationToken.None);
        var queue = await address.OpenQueueAsync(AzureSettings.From(_ => null), TimeProvider.System, CancellationToken.None);
        var settings = new WebSettings([new IPEndPoint(IPAddress.Loopback, 0)], address, "", TakesSamples: false, Previews: 2, RequestsPerSecond: 1000, AccessSettings.Local);
        settings = change(settings);
        var application = WebHost.Build(Logging, settings, generator ?? Generator.Value, store, queue, new KeptLog());
        await application.StartAsync();
        return new WebServer(folder, application, store);
    }

    /// <summary>Takes in the sample cases.</summary>
    public Task TakeSamplesAsync() => SampleCases.TakeInAsync(Store, CancellationToken.None);

    public HttpClient NewBrowser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        var webRoot = _application.Environment.WebRootFileProvider as IDisposable;
        await _application.DisposeAsync();

        // The framework leaves the watcher of this folder to the end of the process, and a user may have 128.
        webRoot?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Keeps what is logged, with the scopes that are open.</summary>
    private sealed class KeptLog : ILoggerProvider, ILogger, ISupportExternalScope
    {
        private IExternalScopeProvider? _scopes;

        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => _scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = new StringBuilder(formatter(state, exception)).Append(' ').Append(exception);
            _scopes?.ForEachScope((scope, text) => text.Append(' ').Append(scope), line);
            Lines.Enqueue(line.ToString());
        }

        public void Dispose()
        {
        }
    }
}
