// The size of regular expressions with their repetitions written out.
using ImrDocs.Scriban.Builtins.Patterns;

namespace ImrDocs.Scriban.Tests.Builtins;

public sealed class PatternSizeTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData(@"a\d[a-z\]]", 4)]
    [InlineData("[]a]b", 2)]
    [InlineData("a{10}", 10)]
    [InlineData("a{2,5}", 5)]
    [InlineData("(ab?){10}c", 31)]
    [InlineData("((a{10}){10}){10}", 1000)]
    [InlineData("a{,}b{x}{", 2)]
    [InlineData("((a", 1)]
    [InlineData(@"a\", 2)]
    [InlineData("((((a{99999}){99999}){99999}){99999}){99999}", 1_000_000_000)]
    public void CountsTheStates(string pattern, long expected) => Assert.Equal(expected, PatternSize.Of(pattern));
}
