using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Examples;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Examples;

/// <summary>The examples of the project's own templates: what <c>imrdocs template test</c> and <c>template coverage</c> run.</summary>
public sealed class ExampleTests
{
    private static readonly ExampleRun Run = new(Samples.Generator.Templates, Samples.TemplateFiles());

    private static readonly Dictionary<string, ExampleResult> Results = Run.Examples.ToDictionary(example => example.File, Run.Run, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Results.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Letters_are_as_expected(string name) => Assert.All(Results[name].Files, file =>
        Golden.Verify(file.Actual ?? "", Repository.PathOf(["templates", .. file.Path.Split('/')])));

    [Fact]
    public void Options_can_be_read() => Assert.Empty(Run.Diagnostics);

    [Fact]
    public void Every_line_and_branch_of_the_templates_is_reached()
    {
        var coverage = Run.Coverage();
        Assert.Empty(coverage.SelectMany(ExampleCoverage.Diagnostics));
        Assert.All(coverage, template => Assert.Equal((template.Lines, template.Arms), (template.ReachedLines, template.ReachedArms)));
    }

    [Fact]
    public void Every_letter_kind_has_examples_of_every_edition_and_recipient()
    {
        var made = Results.Values.SelectMany(result => result.Files).Where(file => file.Path.EndsWith(".tree.txt", StringComparison.Ordinal)).ToList();
        var letters =
            from letter in Samples.Generator.Templates.Letters
            from edition in letter.Value.Settings.Editions
            from recipient in edition.Value.IsMailed ? edition.Value.Recipients.Select(recipient => "." + recipient.Word) : [""]
            select (Kind: letter.Key + "/", Variant: $".{edition.Key}{recipient}.");
        Assert.All(letters, letter => Assert.Contains(
            made, file => file.Path.StartsWith(letter.Kind, StringComparison.Ordinal) && file.Path.Contains(letter.Variant, StringComparison.Ordinal)));
    }
}
