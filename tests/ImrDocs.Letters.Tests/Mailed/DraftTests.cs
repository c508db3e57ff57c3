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
    public void A_final_letter_is_not_marked() => Assert.DoesNotContain(
        Samples.MailedLetters["expedited-priority.employee"].Pages.Pages.SelectMany(page => page.Items),
        item => item.Tag.Artifact == ArtifactKind.Watermark);
}
