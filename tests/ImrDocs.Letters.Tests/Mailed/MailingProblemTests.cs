using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Letters.Tests.Generation;

namespace ImrDocs.Letters.Tests.Mailed;

/// <summary>What a case must have for a mailed letter, and what is said when it has not.</summary>
public sealed class MailingProblemTests
{
    private static readonly Case Case = Samples.ReadCase("expedited-priority");
    private static readonly LetterRequest Mailed = new() { Edition = "mailed" };

    [Fact]
    public void Without_parties_nobody_can_be_written_to() =>
        Assert.Equal(["LET012 parties"], Problems(Case with { Parties = null }, Mailed));

    [Fact]
    public void Everything_that_is_missing_is_said_at_once() =>
        Assert.Equal(
            ["LET012 parties", "LET012 documentsReviewed", "LET012 dates.mailed"],
            Problems(Undated(Case) with { Parties = null, DocumentsReviewed = [] }, Mailed));

    [Fact]
    public void A_date_on_the_command_line_is_enough() =>
        Assert.Empty(Problems(Undated(Case), Mailed with { MailDate = Case.Dates.Decision }));

    [Fact]
    public void A_draft_does_without_date_and_documents() =>
        Assert.Empty(Problems(Undated(Case) with { DocumentsReviewed = [] }, Mailed with { Draft = true }));

    [Fact]
    public void A_letter_is_not_mailed_before_its_decision() =>
        Assert.Equal(["LET014 dates.mailed"], Problems(MailedOn(Case.Dates.Decision.AddDays(-1)), Mailed));

    [Fact]
    public void A_date_that_the_case_does_not_name_is_not_looked_for_in_the_case() =>
        Assert.Equal(["LET014 "], Problems(Case, Mailed with { MailDate = Case.Dates.Decision.AddDays(-1) }));

    [Fact]
    public void There_is_no_copy_for_an_attorney_whom_the_case_has_not() =>
        Assert.Equal(["LET013 parties.employeeAttorney"], Problems(Case, Mailed with { Recipient = Recipient.EmployeeAttorney }));

    [Fact]
    public void There_is_no_copy_for_one_whom_the_edition_is_not_sent_to() =>
        Assert.Equal(["LET013 "], Problems(WithoutCopyForTheDivision(), Case, Mailed with { Recipient = Recipient.Dwc }));

    [Fact]
    public void Large_print_needs_its_styles() =>
        Assert.Equal(["LET015 "], Problems(WithoutLargePrint(), Case, new LetterRequest { LargePrint = true }));

    [Fact]
    public void The_published_edition_can_be_given_no_recipients()
    {
        var files = Samples.TemplateFiles();
        var changed = Samples.Changed("\"published.sbn\"", """{ "template": "published.sbn", "recipients": ["dwc"] }""");
        Assert.Null(TemplateSet.Parse(files.SetItem(Samples.SettingsPath, changed)).Set);
    }

    private static Case MailedOn(DateOnly day) => Case with { Dates = Case.Dates with { Mailed = day } };

    private static Case Undated(Case @case) => @case with { Dates = @case.Dates with { Mailed = null } };

    private static LetterGenerator WithoutCopyForTheDivision() => Samples.GeneratorWith(", \"dwc\"]", "]");

    private static LetterGenerator WithoutLargePrint() => Samples.GeneratorWith("\"largePrint\"", "\"unusedPrint\"");

    private static IEnumerable<string> Problems(Case @case, LetterRequest request) => Problems(Samples.Generator, @case, request);

    private static IEnumerable<string> Problems(LetterGenerator generator, Case @case, LetterRequest request) =>
        generator.Copies(@case, request)
            .SelectMany(copy => generator.Generate(@case, copy, []).Diagnostics)
            .Select(diagnostic => $"{diagnostic.Id} {diagnostic.DataPath}")
            .Distinct();
}
