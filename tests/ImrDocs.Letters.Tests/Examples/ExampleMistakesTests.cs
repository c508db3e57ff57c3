using System.Collections.Immutable;
using System.Text;
using ImrDocs.Letters.Examples;
using ImrDocs.Letters.Templates;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.Examples;

/// <summary>Mistakes of templates that no look at them alone can find: the letters of the examples show them, each once.</summary>
public sealed class ExampleMistakesTests
{
    private const string Next = "final-determination/what-happens-next.sbn";

    [Fact]
    public void The_templates_of_the_project_have_none() => Assert.Empty(Mistakes(Samples.TemplateFiles()));

    [Theory]
    [InlineData("**This decision is final.**", "**This decision is final.*", $"{Next}(38,1) MARK003", $"{Next}(38,26) MARK003")]
    [InlineData("lasts 12\nmonths", "lasts a\nyear", $"{Next}(26,1) RULE622")]
    [InlineData("**This decision is final.**", "**This {{ issues[99].service }} is final.**", $"{Next}(38,18) SCR116")]
    public void Each_is_told_once(string before, string after, params string[] expected)
    {
        var mistakes = Mistakes(Changed(before, after));
        Assert.Equal(expected, mistakes.Select(mistake => $"{mistake.File}{(mistake.Position is { } place ? $"({place.Line},{place.Column})" : "")} {mistake.Id}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_statement_that_a_letter_lacks_is_told_with_its_line_and_the_example()
    {
        var mistake = Assert.Single(Mistakes(Changed("{{~ if outcome != 'overturned' ~}}", "{{~ if outcome == 'partial' ~}}")), mistake => mistake.Id == "RULE322");
        Assert.Equal((Next, 26, "final-determination/examples/draft-with-nothing-written.json"), (mistake.File, mistake.Position!.Value.Line, mistake.CaseFile));
    }

    [Fact]
    public void A_changed_wording_that_is_accepted_stays_a_mistake_but_an_expected_refusal_does_not()
    {
        var files = Accepted(Changed("This decision is final", "This determination is final"));
        Assert.Equal(["RULE623"], Mistakes(files).Select(mistake => mistake.Id));
        Assert.Empty(Mistakes(Accepted(Changed("the doctor documents the change", "the *doctor documents the change"))));
    }

    [Fact]
    public void What_is_known_is_not_told_again()
    {
        var files = Changed("**This decision is final.**", "**This decision is final.*");
        var known = Mistakes(files);
        Assert.Empty(Mistakes(files, known));
    }

    private static ImmutableArray<Diagnostic> Mistakes(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, ImmutableArray<Diagnostic>? known = null) =>
        ExampleMistakes.Of(Results(files), known ?? [], TemplateSet.Parse(files).Set!);

    private static List<ExampleResult> Results(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var run = new ExampleRun(TemplateSet.Parse(files).Set!, files);
        return [.. run.Examples.Select(run.Run)];
    }

    private static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Accepted(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files) =>
        Results(files).SelectMany(result => result.Files).Where(file => !file.IsAsExpected).Aggregate(
            files, (all, file) => file.Actual is null ? all.Remove(file.Path) : all.SetItem(file.Path, Encoding.UTF8.GetBytes(file.Actual)));

    private static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Changed(string before, string after)
    {
        var files = Samples.TemplateFiles();
        var text = Encoding.UTF8.GetString(files[Next].Span);
        Assert.Contains(before, text, StringComparison.Ordinal);
        return files.SetItem(Next, Encoding.UTF8.GetBytes(text.Replace(before, after, StringComparison.Ordinal)));
    }
}
