// Which data and templates a template reads, as files.
using System.Text;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Values;
using ImrDocs.Testing;

namespace ImrDocs.Scriban.Tests;

public sealed class NeedsTests
{
    [Fact]
    public void Dates_and_durations_have_the_members_that_are_told()
    {
        Assert.All(ValueMembers.Of(ValueKind.Date), name => Assert.False(TimeMembers.Of(new DateTime(2013, 11, 20), name).IsNull));
        Assert.All(ValueMembers.Of(ValueKind.TimeSpan), name => Assert.False(TimeMembers.Of(TimeSpan.FromDays(1), name).IsNull));
    }

    private static readonly FunctionDeclaration Prose = new(
        "prose", "A text as paragraphs.", "{{ 'x' | prose }}", "x", [FunctionParameter.Required("text", ParameterType.Text)], (_, arguments) => arguments[0]);

    public static TheoryData<string, string> Cases => TemplateCase.All(area => area is "needs");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Names_are_followed_to_the_data(string area, string name)
    {
        var templateCase = new TemplateCase(area, name);
        var needs = TemplateNeeds.Of(templateCase.Parse(), templateCase.Load, [Prose]);
        var text = new StringBuilder();
        foreach (var read in needs.Reads)
        {
            text.Append(read.Path).Append(' ').Append(read.Span).Append('\n');
        }

        foreach (var include in needs.Includes)
        {
            text.Append("include ").Append(include.Name ?? "(computed)").Append(include.IsFound ? " " : " missing ").Append(include.Span).Append('\n');
        }

        foreach (var function in needs.UnknownFunctions)
        {
            text.Append("unknown function ").Append(function.Namespace).Append('.').Append(function.Name).Append(' ').Append(function.Span).Append('\n');
        }

        Golden.Verify(text.ToString(), templateCase.GoldenPath);
    }

    [Fact]
    public void What_becomes_text_is_told()
    {
        var templateCase = new TemplateCase("prints", "places");
        var needs = TemplateNeeds.Of(templateCase.Parse(), templateCase.Load, [Prose]);
        Golden.Verify(string.Concat(needs.Prints.Select(print => $"{print.Path} {print.Span}\n")), templateCase.GoldenPath);
    }
}
