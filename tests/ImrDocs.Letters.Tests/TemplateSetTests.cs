using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests;

/// <summary>
/// Each folder of TemplateSets/ changes some files of the project's own templates (a file named <c>x.deleted</c>
/// takes x away); expected.txt holds the diagnostics of the set, or of the seed letter made with it.
/// </summary>
public sealed class TemplateSetTests
{
    private static readonly string Folder = Repository.PathOf("tests", "ImrDocs.Letters.Tests", "TemplateSets");

    public static TheoryData<string> Sets { get; } = ChangedTemplates.NamesIn(Folder);

    [Theory]
    [MemberData(nameof(Sets))]
    public void What_is_wrong_is_said(string name)
    {
        var parsed = TemplateSet.Parse(ChangedTemplates.Files(Path.Combine(Folder, name)));
        IEnumerable<Diagnostic> diagnostics = parsed.Set is null
            ? parsed.Diagnostics
            : new LetterGenerator(parsed.Set).Generate(Samples.ReadCase("seed-letter"), new LetterRequest(), []).Diagnostics;
        Assert.Contains(diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Golden.Verify(string.Join('\n', diagnostics) + "\n", Path.Combine(Folder, name, "expected.txt"));
    }

    [Fact]
    public void An_unknown_letter_or_edition_is_said()
    {
        var seed = Samples.ReadCase("seed-letter");
        var kind = Samples.Generator.Generate(seed, new LetterRequest { Kind = "receipt" }, []);
        var edition = Samples.Generator.Generate(seed, new LetterRequest { Edition = "posted" }, []);
        Assert.Equal("LET004", Assert.Single(kind.Diagnostics).Id);
        Assert.Equal("LET005", Assert.Single(edition.Diagnostics).Id);
    }

    [Fact]
    public void Documentation_and_examples_do_not_change_the_name_of_a_set()
    {
        var files = Samples.TemplateFiles();
        var hash = TemplateSet.Parse(files).Set!.Hash;
        Assert.Equal(hash, TemplateSet.Parse(files.SetItem("README.md", "changed"u8.ToArray())).Set!.Hash);
        Assert.Equal(hash, TemplateSet.Parse(files.SetItem("final-determination/examples/another.json", "{}"u8.ToArray())).Set!.Hash);
        Assert.NotEqual(hash, TemplateSet.Parse(files.SetItem("final-determination/credentials.sbn", "changed"u8.ToArray())).Set!.Hash);
    }
}
