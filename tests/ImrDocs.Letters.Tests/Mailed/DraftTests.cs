using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Letters.Tests.Mailed;

public sealed class DraftTests
{
    private static readonly Case Case = Samples.ReadCase("expedited-priority") is var @case
        ? @case with { Dates = @case.Dates with { Mailed = null }, DocumentsReviewed = [], ClinicalSummary = "" }
        : null!;

    private static readonly Case Undecided = Samples.ReadCase("expedited-priority") is var whole
        ? whole with { Issues = [whole.Issues[0] with { Decision = Decision.None }] }
        : null!;

    private static readonly Letter Draft = Samples.Generate(
        Case, new LetterRequest { Edition = "mailed", Recipient = Recipient.Employee, Draft = true });

    [Fact]
    public void Every_page_is_marked_behind_its_text() => Assert.All(
        Draft.Pages.Pages,
        page => Assert.Equal(
            ("DRAFT", ArtifactKind.Watermark),
            page.Items[0] is GlyphRun run ? (run.Text, run.Tag.Artifact) : default));

    [Fact]
    public void Placeholders_name_what_is_missing() => Assert.All(
        ["[Missing: dates.mailed]", "[Missing: documentsReviewed]", "[Missing: clinicalSummary]"],
        placeholder => Assert.Contains(placeholder, System.Text.Encoding.UTF8.GetString(Samples.Bytes(Draft, LetterFormat.Txt)), StringComparison.Ordinal));

    [Fact]
    public void A_draft_shows_where_a_decision_is_still_to_be_made()
    {
        var draft = Samples.Generate(Undecided, new LetterRequest { Draft = true });
        var text = System.Text.Encoding.UTF8.GetString(Samples.Bytes(draft, LetterFormat.Txt));
        Assert.Contains(": [Missing: issues[0].decision]", text, StringComparison.Ordinal);
    }

    /// <summary>They begin with what all decisions come to, and nobody may guess it.</summary>
    [Theory]
    [InlineData("published", false)]
    [InlineData("mailed", false)]
    [InlineData("mailed", true)]
    public void Without_a_decision_there_is_no_final_letter_and_no_copy_to_mail(string edition, bool isDraft)
    {
        var request = Samples.Generator.Copies(Undecided, new LetterRequest { Edition = edition, Draft = isDraft, MailDate = Undecided.Dates.Decision })[0];
        var result = Samples.Generator.Generate(Undecided, request, []);
        Assert.Null(result.Letter);
        Assert.Equal(("LET020", "issues[0].decision"), result.Diagnostics.Where(problem => problem.Id == "LET020").Select(problem => (problem.Id, problem.DataPath)).Single());
    }

    [Fact]
    public void A_final_letter_is_not_marked() => Assert.DoesNotContain(
        Samples.MailedLetters["expedited-priority.employee"].Pages.Pages.SelectMany(page => page.Items),
        item => item.Tag.Artifact == ArtifactKind.Watermark);
}
