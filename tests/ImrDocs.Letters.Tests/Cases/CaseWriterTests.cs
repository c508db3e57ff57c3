// A case has one canonical form and one hash, however its file was written.
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Letters.Cases;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Cases;

public sealed class CaseWriterTests
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20131120, 1);

    /// <summary>Any text a case may hold: no controls but white space, no noncharacters, no half characters, no white space at its ends.</summary>
    private static Gen<string> Text { get; } =
        Gen.Frequency(
                (4, Gen.Elements("\"", "\\", "/", "\t", "\n", "\r\n", "\u2028", "é", "e\u0301", "🙂", "\uFEFF", "\uE000", "\\u0041")),
                (3, Gen.Choose(0x20, 0x7E).Select(code => ((char)code).ToString())),
                (2, Gen.Choose(0xA0, 0xD7FF).Select(code => ((char)code).ToString())),
                (1, Gen.Choose(0x1_0000, 0x10_FFFF).Select(char.ConvertFromUtf32)))
            .ArrayOf()
            .Select(parts => "x" + string.Concat(parts) + "x");

    public static TheoryData<string> Accepted => new(CaseFiles.Names("Accepted"));

    [Theory]
    [MemberData(nameof(Accepted))]
    public void The_canonical_form_means_the_same_case(string name)
    {
        var canonical = CaseWriter.Write(CaseFiles.Read("Accepted", name).Case!);
        var again = CaseReader.Read(canonical, name);
        Assert.Empty(again.Diagnostics);
        Assert.Equal(canonical, CaseWriter.Write(again.Case!));
    }

    [Fact]
    public void The_hash_is_of_the_content_and_not_of_the_formatting()
    {
        var plain = CaseFiles.Read("Accepted", "smallest").Case!;
        Assert.Equal(CaseWriter.Hash(plain), CaseWriter.Hash(CaseFiles.Read("Accepted", "byte-order-mark-and-windows-line-ends").Case!));
        Assert.Equal(CaseWriter.Hash(plain), CaseWriter.Hash(CaseFiles.Read("Accepted", "escaped-field-names").Case!));
        Assert.Equal(CaseWriter.Hash(plain), CaseWriter.Hash(CaseFiles.Read("Accepted", "link-to-the-schema").Case!));
        Assert.NotEqual(CaseWriter.Hash(plain), CaseWriter.Hash(plain with { ClinicalSummary = plain.ClinicalSummary + " " }));
    }

    [Fact]
    public void Any_text_survives_in_any_field() => Prop.ForAll(Text.ToArbitrary(), text =>
    {
        var smallest = CaseFiles.Read("Accepted", "smallest").Case!;
        var value = smallest with { ClinicalSummary = text, Issues = [smallest.Issues[0] with { Service = text, Heading = text }] };
        var canonical = CaseWriter.Write(value);
        var read = CaseReader.Read(canonical, "any.json").Case!;
        Assert.Equal(text, read.ClinicalSummary);
        Assert.Equal(text, read.Issues[0].Service);
        Assert.Equal(text, read.Issues[0].Heading);
        using var other = JsonDocument.Parse(canonical);
        Assert.Equal(text, other.RootElement.GetProperty("clinicalSummary").GetString());
    }).Check(Repeatable);

    [Fact]
    public void Sample_cases_are_accepted_without_a_word()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("seeds", "cases"), "*.json"))
        {
            var result = CaseReader.Read(File.ReadAllBytes(path), Path.GetFileName(path));
            Assert.Equal("", string.Join('\n', result.Diagnostics));
            var canonical = CaseWriter.Write(result.Case!);
            Assert.Equal(Encoding.UTF8.GetString(canonical), Encoding.UTF8.GetString(CaseWriter.Write(CaseReader.Read(canonical, path).Case!)));
        }
    }
}
