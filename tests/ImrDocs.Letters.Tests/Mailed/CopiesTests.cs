using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Tests.Generation;

namespace ImrDocs.Letters.Tests.Mailed;

/// <summary>Which copies a request stands for, and what they are called.</summary>
public sealed class CopiesTests
{
    private static readonly LetterRequest Mailed = new() { Edition = "mailed" };

    [Theory]
    [InlineData("overturned-only", "employee, employee-attorney, claims-administrator, requesting-physician, dwc")]
    [InlineData("expedited-priority", "employee, claims-administrator, requesting-physician, dwc")]
    public void Everyone_whom_the_case_has_gets_a_copy(string name, string recipients) =>
        Assert.Equal(recipients, string.Join(", ", Copies(name, Mailed).Select(copy => copy.Recipient!.Value.Word)));

    [Fact]
    public void Large_print_is_for_the_employee_who_asked_for_it() =>
        Assert.Equal(
            "CM16-0160021.mailed.employee.large.pdf CM16-0160021.mailed.claims-administrator.pdf CM16-0160021.mailed.requesting-physician.pdf CM16-0160021.mailed.dwc.pdf",
            Names("large-print-and-long-addresses", Mailed));

    [Fact]
    public void The_command_line_gives_large_print_and_drafts_to_all() =>
        Assert.Equal(
            "CM16-0160021.mailed.dwc.large.draft.pdf",
            Names("large-print-and-long-addresses", Mailed with { LargePrint = true, Draft = true, Recipient = Recipient.Dwc }));

    [Fact]
    public void The_published_edition_is_one_letter_without_recipient_and_mailing_date() =>
        Assert.Equal(
            new LetterRequest(),
            Assert.Single(Copies("overturned-only", new LetterRequest { Recipient = Recipient.Employee, MailDate = new DateOnly(2015, 1, 1) })));

    [Fact]
    public void The_date_of_the_case_is_overridden() =>
        Assert.All(
            Copies("overturned-only", Mailed with { MailDate = new DateOnly(2020, 2, 3) }),
            copy => Assert.Equal(new DateOnly(2020, 2, 3), copy.MailDate));

    [Theory]
    [InlineData("upheld", Decision.Upheld, Decision.Upheld)]
    [InlineData("overturned", Decision.Overturned)]
    [InlineData("partly-overturned", Decision.Upheld, Decision.Overturned)]
    public void The_outcome_follows_from_the_issues(string word, params Decision[] decisions)
    {
        var issue = Samples.ReadCase("seed-letter").Issues[0];
        Assert.Equal(word, Outcomes.Of([.. decisions.Select(decision => issue with { Decision = decision })]).Word);
    }

    private static ImmutableArray<LetterRequest> Copies(string name, LetterRequest request) =>
        Samples.Generator.Copies(Samples.ReadCase(name), request);

    private static string Names(string name, LetterRequest request) =>
        string.Join(' ', Copies(name, request).Select(copy => copy.FileName(Samples.ReadCase(name).CaseNumber, LetterFormat.Pdf)));
}
