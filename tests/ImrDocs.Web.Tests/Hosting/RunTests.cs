using ImrDocs.Testing;

namespace ImrDocs.Web.Tests.Hosting;

public sealed class RunTests
{
    /// <summary>A path such as that of <c>--store file:archive</c> means the same folder to this program and to the command line.</summary>
    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void The_program_runs_in_the_folder_it_is_started_from()
    {
        var asked = Tool.Run("dotnet", ["msbuild", Repository.PathOf("src", "ImrDocs.Web", "ImrDocs.Web.csproj"), "-getProperty:RunWorkingDirectory", "-nologo"]);
        Assert.Equal((0, ""), (asked.ExitCode, asked.Output.Trim()));
    }
}
