// The project's own templates and sample cases, as tests use them.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.Generation;

internal static class Samples
{
    public static readonly ImmutableArray<LetterFormat> AllFormats = [LetterFormat.Pdf, LetterFormat.Docx, LetterFormat.Txt];

    public static LetterGenerator Generator { get; } = new(Templates());

    public static IEnumerable<string> CaseFiles() =>
        Directory.GetFiles(Repository.PathOf("seeds", "cases"), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static TheoryData<string> CaseNames() => [.. CaseFiles()];

    public static byte[] CaseBytes(string name) => File.ReadAllBytes(Repository.PathOf("seeds", "cases", name + ".json"));

    public static Case ReadCase(string name) => Parse(CaseBytes(name), name);

    public static Case Parse(byte[] bytes, string name)
    {
        var read = CaseReader.Read(bytes, name + ".json");
        Assert.Empty(read.Diagnostics);
        return read.Case!;
    }

    public static Letter Generate(Case @case) => Generate(@case, new LetterRequest());

    public static Letter Generate(Case @case, LetterRequest request)
    {
        var result = Generator.Generate(@case, request, AllFormats);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        return result.Letter!;
    }

    public static byte[] Bytes(Letter letter, LetterFormat format) => letter.Files.Single(file => file.Format == format).Bytes.ToArray();

    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> TemplateFiles()
    {
        var root = Repository.PathOf("templates");
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToImmutableSortedDictionary(
            path => Path.GetRelativePath(root, path).Replace('\\', '/'),
            path => (ReadOnlyMemory<byte>)File.ReadAllBytes(path),
            StringComparer.Ordinal);
    }

    private static TemplateSet Templates()
    {
        var result = TemplateSet.Parse(TemplateFiles());
        Assert.Empty(result.Diagnostics);
        return result.Set!;
    }
}
