// Runs the imrdocs command as another account of the machine.
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

internal static class OtherUser
{
    public const string Name = "nobody";

    /// <summary>Runs the command as <see cref="Name"/>, who may read and write the folder.</summary>
    public static ToolResult Run(string folder, params string[] arguments)
    {
        // Two editors who share a store of files share a group; here everybody may write.
        Assert.Equal(0, Tool.Run("chmod", ["-R", "a+rwX", folder]).ExitCode);
        return RunAsIs(arguments);
    }

    /// <summary>Runs the command as <see cref="Name"/>, whatever they may read and write.</summary>
    public static ToolResult RunAsIs(params string[] arguments)
    {
        var program = new[] { "dotnet", ImrdocsProcess.Program }.Concat(arguments);
        return Environment.UserName == "root"
            ? Tool.Run("setpriv", ["--reuid", Name, "--regid", "nogroup", "--clear-groups", .. program])
            : Tool.Run("sudo", ["--non-interactive", "--user", Name, .. program]);
    }
}
