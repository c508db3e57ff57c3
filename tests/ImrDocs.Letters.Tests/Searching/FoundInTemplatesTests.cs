using System.Collections.Immutable;
using System.Text;
using ImrDocs.Letters.Searching;
using ImrDocs.Letters.Tests.Generation;

namespace ImrDocs.Letters.Tests.Searching;

/// <summary>Who looks for words finds them as the letter has them; who looks for a field finds its uses whatever they are called.</summary>
public sealed class FoundInTemplatesTests
{
    private static readonly ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files = Samples.TemplateFiles();

    [Theory]
    [InlineData("this decision is final", "final-determination/what-happens-next.sbn")]
    [InlineData("THIS   decision  is final", "final-determination/what-happens-next.sbn")]
    [InlineData("RULE623", "final-determination/rules.json")]
    public void Words_are_found_in_any_case_and_over_white_space(string query, string file)
    {
        var hit = Assert.Single(Find(query).Words, hit => hit.File == file);
        var line = Encoding.UTF8.GetString(Files[file].Span).Split('\n')[hit.Line - 1];
        Assert.Contains(hit.Found.Split(' ')[0], line, StringComparison.Ordinal);
        Assert.Contains(hit.Before + hit.Found.Split(' ')[0], line.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_found_over_a_line_end_and_with_either_kind_of_quotes()
    {
        var files = ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty
            .Add("kind/a.sbn", Encoding.UTF8.GetBytes("First.\r\n  The reviewer’s\r\n  “own” words (*).\r\n" + new string('x', 300)));
        var hit = Assert.Single(TemplateSearch.Find(files, "reviewer's \"own\" words (*)"));
        Assert.Equal(new TemplateHit("kind/a.sbn", 2, "The ", "reviewer’s “own” words (*)", "."), hit);
        var cut = Assert.Single(TemplateSearch.Find(files, new string('x', 150)).Take(1));
        Assert.Equal(81, cut.After.Length);
        Assert.EndsWith("…", cut.After, StringComparison.Ordinal);
        Assert.Empty(TemplateSearch.Find(files, " \n"));
        Assert.Empty(TemplateSearch.Find(files, new string('x', TemplateSearch.LongestQuery + 1)));
    }

    [Fact]
    public void What_makes_letters_comes_before_notes_and_those_before_examples()
    {
        var words = Encoding.UTF8.GetBytes("The words.");
        string[] expected = ["b/a.sbn", "b/letter.json", "README.md", "a/examples/a.json"];
        var files = expected.ToImmutableSortedDictionary(path => path, _ => (ReadOnlyMemory<byte>)words, StringComparer.Ordinal);
        Assert.Equal(expected, TemplateSearch.Find(files, "the words").Select(hit => hit.File));
    }

    [Theory]
    [InlineData("case.issues.rationale")]
    [InlineData("issues[].rationale")]
    public void A_field_is_found_by_what_it_is_whatever_a_template_calls_it(string query)
    {
        var found = Find(query);
        Assert.True(found.IsField);
        Assert.NotEmpty(found.Uses);
        Assert.All(found.Uses, hit => Assert.EndsWith("rationale", hit.Found, StringComparison.Ordinal));
        Assert.All(found.Uses, hit => Assert.DoesNotContain("issues[", hit.Found, StringComparison.Ordinal));
    }

    [Fact]
    public void A_setting_is_found_as_what_templates_call_it()
    {
        var found = Find("letter.organisation.name");
        Assert.True(found.IsField);
        Assert.NotEmpty(found.Uses);
        Assert.All(found.Uses, hit => Assert.Contains("organisation", hit.Found, StringComparison.Ordinal));

        // What holds others is used where they are.
        Assert.Superset(found.Uses.ToHashSet(), Find("letter.organisation").Uses.ToHashSet());
        Assert.False(Find("letter.no.such").IsField);
    }

    [Fact]
    public void Examples_are_looked_at_only_when_asked_for()
    {
        Assert.DoesNotContain(Find("Surgery is medically necessary").Words, hit => hit.File.Contains("/examples/", StringComparison.Ordinal));
        Assert.Contains(FoundInTemplates.Of(Files, "Surgery is medically necessary", withExamples: true).Words, hit => hit.File.EndsWith("every-form-of-request-and-guideline.json", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("final-determination/letter.json", "{ \"editions\": 3 ")]
    [InlineData("final-determination/letter.json", "{}")]
    [InlineData("final-determination/issues-decisions-rationales.sbn", "{{ for issue in issues }}{{ issue.rationale")]
    [InlineData("final-determination/rules.json", "[")]
    public void What_cannot_be_read_just_now_is_searched_all_the_same(string path, string text)
    {
        var found = FoundInTemplates.Of(Files.SetItem(path, Encoding.UTF8.GetBytes(text)), "case.issues.rationale", withExamples: false, Files);
        Assert.NotEmpty(found.Names);
        Assert.Single(FoundInTemplates.Of(Files.SetItem(path, Encoding.UTF8.GetBytes(text)), "This decision is final.", withExamples: false).Words);
    }

    private static FoundInTemplates Find(string query) => FoundInTemplates.Of(Files, query, withExamples: false);
}
