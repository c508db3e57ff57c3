// The verbs by their names.
using ImrDocs.Cli.Verbs;

namespace ImrDocs.Cli.Tests;

public sealed class AllVerbsTests
{
    [Fact]
    public void Each_verb_is_found_by_the_name_it_has()
    {
        var all = AllVerbs.For([]).Select(verb => verb.Name).ToList();
        Assert.Equal(all, all.Select(name => Assert.Single(AllVerbs.For([name, "--help"])).Name));
        Assert.Equal(all, AllVerbs.For(["--version"]).Select(verb => verb.Name));
    }
}
