using System.Text.RegularExpressions;
using ImrDocs.Documents.Markup;
using ImrDocs.Documents.Writers;

namespace ImrDocs.Documents.Tests;

/// <summary>How template files are written down changes nothing: line ends, indents, cuts between segments.</summary>
public sealed class LayoutOfTemplatesTests
{
    public static TheoryData<string> Cases => MarkupCaseTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Windows_line_ends_change_nothing(string name)
    {
        var input = MarkupCaseTests.Input(name);
        Assert.Equal(Tree(input), Tree(input.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Indenting_a_whole_template_changes_nothing(string name)
    {
        var input = MarkupCaseTests.Input(name);
        Assert.Equal(Tree(input), Tree(Regex.Replace(input, "^", "      ", RegexOptions.Multiline)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Blank_lines_at_the_ends_and_doubled_ones_change_nothing(string name)
    {
        var input = MarkupCaseTests.Input(name);
        Assert.Equal(Tree(input), Tree("\n \n" + input.Replace("\n\n", "\n\t\n \n", StringComparison.Ordinal) + "\n\n"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cutting_literals_into_single_characters_changes_no_text(string name)
    {
        var input = MarkupCaseTests.Input(name).Replace("¦", "", StringComparison.Ordinal);
        var cut = Regex.Replace(input, "‹[^›]*›|[^‹]", "$0¦", RegexOptions.Singleline);
        Assert.Equal(Tree(input), Tree(cut));
    }

    private static string Tree(string input) =>
        TreeWriter.Write(Documents.Of(MarkupReader.Read(TemplateText.Segments(input), TestStyles.Sheet)));
}
