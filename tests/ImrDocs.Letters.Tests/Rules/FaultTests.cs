using ImrDocs.Letters.Checking;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Rules;

/// <summary>
/// Each file of Faults/ is a faulty <c>rules.json</c> or <c>deadlines.json</c>; beside it stands what is said of it. A
/// rule that could never be broken would be kept by every letter, and nobody would know.
/// </summary>
public sealed class FaultTests
{
    private static readonly string Folder = Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Rules", "Faults");

    public static TheoryData<string> Faults { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_letter_whose_rules_ask_for_what_no_case_has_is_not_made()
    {
        var files = Samples.TemplateFiles().SetItem("final-determination/rules.json", File.ReadAllBytes(Path.Combine(Folder, "rules.names-that-no-case-has.json")));
        var generator = new LetterGenerator(TemplateSet.Parse(files).Set!);
        var result = generator.Generate(Samples.ReadCase("seed-letter"), new LetterRequest(), []);
        Assert.Null(result.Letter);
        Assert.All(result.Diagnostics, diagnostic => Assert.Equal(("LET002", true), (diagnostic.Id, diagnostic.Position is not null)));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_wrong_with_the_data_is_said(string name)
    {
        var path = name.StartsWith("rules.", StringComparison.Ordinal) ? "final-determination/rules.json" : "_shared/deadlines.json";
        var files = Samples.TemplateFiles().SetItem(path, File.ReadAllBytes(Path.Combine(Folder, name + ".json")));
        var parsed = TemplateSet.Parse(files);
        var diagnostics = parsed.Set is null ? parsed.Diagnostics : TemplateCheck.Check(parsed.Set, files);
        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Equal((path, true), (diagnostic.File, diagnostic.Position is not null)));
        Golden.Verify(string.Join('\n', diagnostics) + "\n", Path.Combine(Folder, name + ".expected.txt"));
    }
}
