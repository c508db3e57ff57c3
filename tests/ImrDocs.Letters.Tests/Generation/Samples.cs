// The project's own templates and sample cases, as tests use them.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.Generation;

internal static class Samples
{
    public const string SettingsPath = "final-determination/letter.json";

    public static readonly ImmutableArray<LetterFormat> AllFormats = [LetterFormat.Pdf, LetterFormat.Docx, LetterFormat.Txt];

    public static LetterGenerator Generator { get; } = new(Parse(TemplateFiles()));

    public static IEnumerable<string> CaseFiles() =>
        Directory.GetFiles(Repository.PathOf("seeds", "cases"), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    /// <summary>The copies of the cases that have parties, by case and recipient: <c>overturned-only.employee</c>.</summary>
    public static IReadOnlyDictionary<string, Letter> MailedLetters => Mailed.Value;

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

    /// <summary>A generator whose letter.json has something replaced.</summary>
    public static LetterGenerator GeneratorWith(string setting, string replacement) =>
        new(Parse(TemplateFiles().SetItem(SettingsPath, Changed(setting, replacement))));

    /// <summary>letter.json with something replaced.</summary>
    public static ReadOnlyMemory<byte> Changed(string setting, string replacement)
    {
        var settings = Encoding.UTF8.GetString(TemplateFiles()[SettingsPath].Span);
        Assert.Contains(setting, settings, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(settings.Replace(setting, replacement, StringComparison.Ordinal));
    }

    private static readonly Lazy<SortedDictionary<string, Letter>> Mailed = new(() => new(
        (from name in CaseFiles()
         let @case = ReadCase(name)
         where @case.Parties is not null
         from copy in Generator.Copies(@case, new LetterRequest { Edition = "mailed" })
         select (Name: $"{name}.{copy.Recipient!.Value.Word}", Letter: Generate(@case, copy))).ToDictionary(copy => copy.Name, copy => copy.Letter),
        StringComparer.Ordinal));

    private static TemplateSet Parse(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var result = TemplateSet.Parse(files);
        Assert.Empty(result.Diagnostics);
        return result.Set!;
    }
}
