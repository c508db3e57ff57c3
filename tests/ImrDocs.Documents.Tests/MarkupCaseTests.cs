using System.Collections.Immutable;
using System.Text;
using ImrDocs.Documents.Markup;
using ImrDocs.Documents.Writers;
using ImrDocs.Testing;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Documents.Tests;

/// <summary>
/// Every <c>Cases/NAME.txt</c> is markup in the notation of <see cref="TemplateText"/>; <c>NAME.tree</c> beside it is
/// the document and the problems it gives, and <c>NAME.plain</c> what it prints as plain text. Names that end in <c>-origins</c> show where each piece comes from.
/// </summary>
public sealed class MarkupCaseTests
{
    private static readonly string Folder = Repository.PathOf("tests", "ImrDocs.Documents.Tests", "Cases");

    public static TheoryData<string> Cases => new(Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    public static string Input(string name) => File.ReadAllText(Path.Combine(Folder, name + ".txt"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Markup_gives_the_tree_beside_it(string name)
    {
        var segments = TemplateText.Segments(Input(name));
        var output = Read(name, segments);
        Golden.Verify(output, Path.Combine(Folder, name + ".tree"));

        // What is kept of a letter for those of the same shape is not changed by any of them.
        Read(name, [.. segments.Select(segment => segment.Kind == SegmentKind.Literal ? segment : Segment.Value("Other words", segment.Origin))]);
        Assert.Equal(output, Read(name, segments));
    }

    [Theory]
    [InlineData("letter")]
    [InlineData("lists")]
    [InlineData("prose")]
    [InlineData("tables")]
    public void A_tree_prints_as_the_plain_text_beside_it(string name)
    {
        var document = Documents.Of(MarkupReader.Read(TemplateText.Segments(Input(name)), TestStyles.Sheet));
        Golden.Verify(PlainTextWriter.Write(document), Path.Combine(Folder, name + ".plain"));
    }

    private static string Read(string name, ImmutableArray<Segment> segments)
    {
        var result = MarkupReader.Read(segments, TestStyles.Sheet);
        var output = new StringBuilder(TreeWriter.Write(Documents.Of(result), withOrigins: name.EndsWith("-origins", StringComparison.Ordinal)));
        foreach (var diagnostic in result.Diagnostics)
        {
            output.Append(diagnostic).Append('\n');
        }

        return output.ToString();
    }

    [Fact]
    public void Every_diagnostic_is_provoked_by_a_case()
    {
        var trees = string.Concat(Directory.GetFiles(Folder, "*.tree").Select(File.ReadAllText));
        var ids = typeof(MarkupDiagnostics).GetFields().Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Id);
        Assert.All(ids, id => Assert.Contains($"error {id}:", trees, StringComparison.Ordinal));
    }
}
