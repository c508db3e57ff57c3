// Settings from appsettings.json, environment and command line.
using System.ComponentModel;
using System.Reflection;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text;
using Microsoft.Extensions.Configuration;

namespace ImrDocs.Worker.Configuration;

/// <summary>Reads the settings and says what is wrong with how they are written.</summary>
internal static class OptionsReader
{
    /// <summary>What stands before the name of a setting in the environment.</summary>
    public const string EnvironmentPrefix = "IMRDOCS_";

    /// <summary>The names of all settings, in the order they are documented.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(WorkerOptions).GetProperties().Where(property => property.GetCustomAttribute<DescriptionAttribute>() is not null).Select(property => property.Name)];

    /// <summary>Adds the sources of settings, the later ones winning.</summary>
    public static void AddSources(IConfigurationBuilder configuration, string[] arguments) => configuration
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false)
        .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true, reloadOnChange: false)
        .AddEnvironmentVariables(EnvironmentPrefix)
        .AddCommandLine(arguments);

    /// <summary>The settings, and all that is wrong with them.</summary>
    public static WorkerOptions Read(IConfiguration configuration, string[] arguments, out IReadOnlyList<string> problems)
    {
        List<string> found = [.. SettingArguments.Mistakes(arguments, Names)];
        var options = new WorkerOptions();
        try
        {
            options = configuration.Get<WorkerOptions>() ?? options;
            found.AddRange(OptionsProblems.Of(options));
        }
        catch (InvalidOperationException exception)
        {
            // The message of the inner exception would repeat the value.
            found.Add("A setting is not a number: " + Names.FirstOrDefault(name => exception.Message.Contains($"'{name}'", StringComparison.Ordinal)));
        }

        problems = found;
        return options;
    }

    /// <summary>The account of <c>azure:</c> stores: not an option, so that nothing prints it and no command line holds it.</summary>
    public static AzureSettings Azure(IConfiguration configuration) =>
        AzureSettings.From(name => configuration[name[EnvironmentPrefix.Length..]]);
}
