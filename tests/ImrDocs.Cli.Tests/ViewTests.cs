using ImrDocs.Testing;

namespace ImrDocs.Cli.Tests;

[Trait(Traits.Speed, Traits.Slow)]
public sealed class ViewTests
{
    private static readonly string Seed = Repository.PathOf("seeds", "cases", "seed-letter.json");

    [Fact]
    public void Schema_is_the_file_beside_the_sample_cases() =>
        Assert.Equal(File.ReadAllText(Repository.PathOf("seeds", "case.schema.json")), ImrdocsProcess.Run("schema").Output);

    [Fact]
    public void Tree_and_pages_go_to_standard_output()
    {
        Assert.Contains("HOW THE IMR FINAL DETERMINATION WAS MADE", ImrdocsProcess.Run("tree", Seed).Output, StringComparison.Ordinal);
        Assert.Contains("Page 1 of 2", ImrdocsProcess.Run("pages", Seed).Output, StringComparison.Ordinal);
    }
}
