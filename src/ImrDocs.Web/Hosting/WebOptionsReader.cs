// Settings from appsettings.json, environment and command line, and all that is wrong with them.
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text;
using ImrDocs.Web.Access;

namespace ImrDocs.Web.Hosting;

/// <summary>Reads the settings. Problems name settings, never their values: a value may be a key.</summary>
internal static class WebOptionsReader
{
    private const string EnvironmentPrefix = "IMRDOCS_";

    private const int MostPreviews = 256;

    private const int MostRequestsPerSecond = 10_000;

    /// <summary>The names of all settings, in the order they are documented.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(WebOptions).GetProperties().Where(property => property.GetCustomAttribute<DescriptionAttribute>() is not null).Select(property => property.Name)];

    /// <summary>Adds the sources of settings, the later ones winning.</summary>
    public static void AddSources(IConfigurationBuilder configuration, string[] arguments) => configuration
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false)
        .AddEnvironmentVariables(EnvironmentPrefix)
        .AddCommandLine(arguments);

    /// <summary>The account of <c>azure:</c> stores: not an option, so that nothing prints it and no command line holds it.</summary>
    public static AzureSettings Azure(IConfiguration configuration) =>
        AzureSettings.From(name => configuration[name[EnvironmentPrefix.Length..]]);

    /// <summary>The settings and where they make the server answer, or all that is wrong with them.</summary>
    public static (WebSettings? Settings, IReadOnlyList<string> Problems) Read(IConfiguration configuration, string[] arguments)
    {
        List<string> problems = [.. SettingArguments.Mistakes(arguments, Names)];
        var options = new WebOptions();
        try
        {
            options = configuration.Get<WebOptions>() ?? options;
        }
        catch (InvalidOperationException)
        {
            // The message of the exception would repeat the value; the only settings that are not texts are these.
            problems.Add($"{nameof(options.Previews)} or {nameof(options.RequestsPerSecond)}: is not a number");
        }

        var store = StoreAddress.Default;
        if (options.Store.Length > 0 && !StoreAddress.TryParse(options.Store, out store, out var problem))
        {
            problems.Add($"{nameof(options.Store)}: {problem.Message}");
        }

        if (options.Templates.Length > 0 && !Directory.Exists(options.Templates))
        {
            problems.Add($"{nameof(options.Templates)}: there is no such folder");
        }

        if (options.Previews is < 1 or > MostPreviews)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{nameof(options.Previews)}: must be from 1 to {MostPreviews}"));
        }

        if (options.RequestsPerSecond is < 1 or > MostRequestsPerSecond)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{nameof(options.RequestsPerSecond)}: must be from 1 to {MostRequestsPerSecond}"));
        }

        var samples = options.Store.Length == 0;
        if (options.Samples.Length > 0 && !bool.TryParse(options.Samples, out samples))
        {
            problems.Add($"{nameof(options.Samples)}: write true or false");
        }

        var access = AccessOptions.Read(options, Environment.GetEnvironmentVariable(AccessOptions.AzureSignsIn), problems);
        if (!ListeningAddress.TryParse(options.Urls, anywhere: access.SignIn != SignIn.None, out var addresses))
        {
            problems.Add(access.SignIn == SignIn.None
                ? $"{nameof(options.Urls)}: without {nameof(options.SignIn)} the web application answers on this machine only; write a loopback address such as http://127.0.0.1:5080"
                : $"{nameof(options.Urls)}: write addresses such as http://*:8080 or http://10.0.0.5:8080; the proxy in front has the certificate");
        }

        return problems.Count > 0 ? (null, problems) : (new WebSettings(addresses, store!, options.Templates, samples, options.Previews, options.RequestsPerSecond, access), []);
    }
}
