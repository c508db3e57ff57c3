// What is mistyped never looks as if it had been done.
using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class MistypedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => $"file:{_folder.Path}/store";

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("list")]
    [InlineData("verify")]
    public void A_case_without_letters_is_said(string verb)
    {
        Assert.Equal(0, ImrdocsProcess.Run("render", Repository.PathOf("seeds", "cases", "seed-letter.json"), "--format", "txt", "--store", Store).ExitCode);
        Assert.Equal(0, ImrdocsProcess.Run(verb, "CM13-0000001", "--store", Store).ExitCode);
        var unknown = ImrdocsProcess.Run(verb, "CM99-0000001", "--store", Store);
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("STORE016: The archive has no letter about CM99-0000001", unknown.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_none_is_said_without_the_types_of_the_program()
    {
        var run = ImrdocsProcess.Run("due", "--days", "x", "--store", Store);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("imrdocs: error: --days: write a whole number\n", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_verb_the_verbs_are_listed()
    {
        var run = ImrdocsProcess.Run();
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("imrdocs: error: name a verb\n\n  render    ", run.Errors, StringComparison.Ordinal);
        Assert.Contains("\n  mail      ", run.Errors, StringComparison.Ordinal);
    }
}
