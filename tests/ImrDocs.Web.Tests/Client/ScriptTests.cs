// The script of the pages.
using ImrDocs.Testing;

namespace ImrDocs.Web.Tests.Client;

public sealed class ScriptTests
{
    private static readonly string Folder = Repository.PathOf("src", "ImrDocs.Web", "Client");

    /// <summary>The bundler drops types without looking at them.</summary>
    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void The_script_is_correctly_typed()
    {
        var result = Tool.Run("node", [Path.Combine(Folder, "node_modules", "typescript", "bin", "tsc"), "--project", Folder]);
        Assert.Equal((0, "", ""), (result.ExitCode, result.Output, result.Errors));
    }

    [Fact]
    public void The_lock_file_names_no_registry() =>
        Assert.DoesNotContain("http", string.Join('\n', File.ReadLines(Path.Combine(Folder, "package-lock.json")).Where(line => line.Contains("resolved", StringComparison.Ordinal))), StringComparison.Ordinal);

    [Fact]
    public void Sources_say_their_purpose_and_stay_small() =>
        Assert.All(
            Directory.EnumerateFiles(Folder, "*.ts", SearchOption.AllDirectories).Where(file => !file.Contains("node_modules", StringComparison.Ordinal)),
            file =>
            {
                var lines = File.ReadAllLines(file);
                Assert.True(lines[0].StartsWith("// ", StringComparison.Ordinal) && lines.Length <= 300, file);
            });
}
