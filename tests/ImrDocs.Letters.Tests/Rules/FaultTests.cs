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

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_wrong_with_the_data_is_said(string name)
    {
        var path = name.StartsWith("rules.", StringComparison.Ordinal) ? "final-determination/rules.json" : "_shared/deadlines.json";
        var parsed = TemplateSet.Parse(Samples.TemplateFiles().SetItem(path, File.ReadAllBytes(Path.Combine(Folder, name + ".json"))));
        Assert.Null(parsed.Set);
        Assert.All(parsed.Diagnostics, diagnostic => Assert.Equal((path, true), (diagnostic.File, diagnostic.Position is not null)));
        Golden.Verify(string.Join('\n', parsed.Diagnostics) + "\n", Path.Combine(Folder, name + ".expected.txt"));
    }
}
