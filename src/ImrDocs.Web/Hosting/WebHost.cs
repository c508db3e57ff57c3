// Puts the web application together.
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Queues;
using ImrDocs.Storage.Releases;
using ImrDocs.Web.Access;
using ImrDocs.Web.Api;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Operations;
using ImrDocs.Web.Operations.Intake;
using ImrDocs.Web.Preview;
using ImrDocs.Web.Templates;
using ImrDocs.Web.Templates.Editing;
using Microsoft.AspNetCore.Http.Features;

namespace ImrDocs.Web.Hosting;

/// <summary>Puts the web application together. Nothing but the settings decides where it answers.</summary>
internal static class WebHost
{
    /// <summary>The largest request, in bytes: the largest case that is read (8 MiB), written as a form.</summary>
    private const int MostRequestBytes = 10 * 1024 * 1024;

    /// <summary>The most fields of a form; a case of a hundred issues has about 2,000.</summary>
    private const int MostFormFields = 20_000;

    /// <summary>The longest name of a form field, in bytes: a JSON path.</summary>
    private const int LongestFieldName = 256;

    /// <summary>The application, ready to start.</summary>
    /// <param name="arguments">The command line, for the levels of the log.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="generator">Makes letters as long as the store has no release.</param>
    /// <param name="store">The store.</param>
    /// <param name="queue">Its queue, which tells the workers.</param>
    /// <param name="log">Where else to log; null for the console only.</param>
    public static WebApplication Build(
        string[] arguments, WebSettings settings, LetterGenerator generator, IBlobStore store, IJobQueue queue, ILoggerProvider? log = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        WebOptionsReader.AddSources(builder.Configuration, arguments);
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddConsole()
            // The program says itself in one line why it could not start, and the keys of forms need no other protection than the store's.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // Where to answer is settled; left there, the server would warn that it does not listen to this setting.
        builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "");
        if (log is not null)
        {
            builder.Logging.AddProvider(log);
        }

        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = MostRequestBytes;
            foreach (var address in settings.Addresses)
            {
                server.Listen(address);
            }
        });
        AddServices(builder.Services, settings, generator, store, queue);
        var application = builder.Build();
        UseMiddleware(application, settings);
        application.MapRazorPages().RequireRateLimiting(RateLimits.Pages);
        application.MapLetterAssets();
        application.MapTemplateNames();
        IntakeProgress.Map(application);
        ApiSetup.Map(application);
        return application;
    }

    private static void AddServices(IServiceCollection services, WebSettings settings, LetterGenerator generator, IBlobStore store, IJobQueue queue)
    {
        // A page of another site that has its name resolve to this machine is refused by its Host header (DNS rebinding).
        services.AddHostFiltering(filter => filter.AllowedHosts = [.. settings.Access.Hosts]);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "imrdocs-antiforgery";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = settings.Access.SignIn == SignIn.None ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        FormKeys.AddServices(services, settings.Store, store);
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = MostFormFields;
            form.KeyLengthLimit = LongestFieldName;
            form.ValueLengthLimit = MostRequestBytes;
            form.MultipartBodyLengthLimit = 0;
        });
        services.AddRazorPages(pages => PageRoles.Declare(pages.Conventions)).WithRazorPagesAtContentRoot().AddMvcOptions(mvc => mvc.Filters.Add<KnownHandlers>());
        AccessSetup.AddServices(services, settings.Access);
        services.AddRateLimiter(limits => RateLimits.Configure(limits, settings));
        ApiSetup.AddServices(services, settings.Access);
        services
            .AddExceptionHandler<DefectLog>()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(settings)
            .AddSingleton(store)
            .AddSingleton(queue)
            .AddSingleton<AuditLog>()
            .AddReviewing()
            .AddOperations(generator)
            .AddTemplateEditing()
            .AddSingleton(_ => LetterGenerators.Of(store, generator, TimeProvider.System));
    }

    private static void UseMiddleware(WebApplication application, WebSettings settings)
    {
        application.Use(SecurityHeaders.SetAsync);
        application.UseHostFiltering();
        application.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            StatusCodeSelector = DefectLog.StatusOf,
            SuppressDiagnosticsCallback = _ => true,
        });
        application.UseStatusCodePagesWithReExecute("/error/{0}");
        application.UseWhen(context => ApiSetup.IsApi(context.Request.Path), api => api.UseStatusCodePages(refused =>
            Answers.WriteAsync(refused.HttpContext, Problem.OfStatus(refused.HttpContext.Response.StatusCode))));
        application.Use(CrossOriginRequests.RefuseAsync);
        application.UseStaticFiles(StaticFiles.Options);
        application.UseRouting();
        AccessSetup.Use(application, settings.Access);
        application.UseMiddleware<LargeRequests>();
    }
}
