// Case files are read as the files beside them say.
using System.Text;
using ImrDocs.Letters.Cases;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.Cases;

public sealed class CaseReaderTests
{
    public static TheoryData<string> Refused => new(CaseFiles.Names("Refused"));

    public static TheoryData<string> Accepted => new(CaseFiles.Names("Accepted"));

    public static TheoryData<string> Drafts => new(CaseFiles.Names("Drafts"));

    public static TheoryData<string> Unfinished => new(CaseFiles.Names("Unfinished"));

    [Theory]
    [MemberData(nameof(Refused))]
    public void Refused_files_are_told_all_their_problems(string name)
    {
        var result = CaseFiles.Read("Refused", name);
        Assert.Null(result.Case);
        Golden.Verify(Print(result), CaseFiles.Expected("Refused", name));
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Accepted_files_become_cases(string name)
    {
        var result = CaseFiles.Read("Accepted", name);
        Assert.Empty(result.Diagnostics);
        Golden.Verify(Print(result), CaseFiles.Expected("Accepted", name));
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Drafts_may_lack_texts_and_nothing_else(string name) =>
        Golden.Verify(Print(CaseFiles.Read("Drafts", name)), CaseFiles.Expected("Drafts", name));

    [Theory]
    [MemberData(nameof(Unfinished))]
    public void Unfinished_cases_may_lack_decisions_too(string name) =>
        Golden.Verify(Print(CaseFiles.Read("Unfinished", name)), CaseFiles.Expected("Unfinished", name));

    [Theory]
    [MemberData(nameof(Drafts))]
    public void A_final_letter_is_never_made_from_an_incomplete_draft(string name)
    {
        var draft = CaseFiles.Read("Drafts", name);
        var final = CaseReader.Read(CaseFiles.Bytes("Drafts", name), name);
        Assert.Equal(draft.Diagnostics.IsEmpty, final.Case is not null);
        Assert.Equal(draft.Diagnostics.Length, final.Diagnostics.Length);
    }

    [Fact]
    public void A_case_has_the_values_of_its_file()
    {
        var value = CaseFiles.Read("Accepted", "everything").Case!;
        Assert.Equal("CM13-0000001", value.CaseNumber);
        Assert.Equal(new DateOnly(2013, 8, 30), value.Dates.UtilizationReviewDenial);
        Assert.Null(value.Dates.Mailed);
        Assert.Equal(ReviewerKind.Expert, value.Reviewers[0].Kind);
        Assert.True(value.Issues[0].ClaimsAdministratorGuideline.NoneCited);
        Assert.Equal("177-179", Assert.Single(value.Issues[0].ReviewGuideline.Mtus).Pages);
        Assert.Empty(value.Issues[0].ReviewGuideline.Mtus[0].Sections);
        Assert.Null(value.Issues[0].Heading);
        Assert.Equal(2, value.DocumentsReviewed.Length);
        Assert.Equal("93701-0001", value.Parties!.EmployeeAttorney!.Address.Zip);
        Assert.True(value.Parties.Employee.LargePrint);
    }

    [Fact]
    public void A_draft_has_empty_texts_where_placeholders_go()
    {
        var value = CaseFiles.Read("Drafts", "empty-texts").Case!;
        Assert.Equal("", value.ClinicalSummary);
        Assert.Equal("", value.Issues[0].Service);
        Assert.Equal("", value.Issues[0].ClaimsAdministratorGuideline.NonMtus);
        Assert.Equal("", value.Issues[0].Authorization!.Remaining);
    }

    [Fact]
    public void Every_kind_of_diagnostic_is_provoked()
    {
        var provoked = new[] { "Refused", "Drafts" }
            .SelectMany(folder => CaseFiles.Names(folder).Select(name => CaseFiles.Read(folder, name)))
            .SelectMany(result => result.Diagnostics)
            .Concat(CaseReader.Read(new byte[50_000_000], "zeros.json").Diagnostics)
            .Concat(CaseReader.Read(ManyUnknownFields(1000), "many.json").Diagnostics)
            .Select(diagnostic => diagnostic.Descriptor);
        Assert.Empty(CaseDiagnostics.All.Except(provoked).Select(descriptor => descriptor.Id));
    }

    [Fact]
    public void Diagnostic_ids_are_in_order_without_gaps() =>
        Assert.Equal(
            Enumerable.Range(1, CaseDiagnostics.All.Count).Select(number => $"CASE{number:D3}"),
            CaseDiagnostics.All.Select(descriptor => descriptor.Id));

    [Fact]
    public void After_a_hundred_problems_it_is_told_that_there_are_more()
    {
        var diagnostics = CaseReader.Read(ManyUnknownFields(1000), "many.json").Diagnostics;
        Assert.Equal(101, diagnostics.Length);
        Assert.Equal("many.json: error CASE024: There are more problems than these. Mend those above and check again", diagnostics[^1].ToString());
    }

    internal static string Print(CaseReadResult result)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in result.Diagnostics)
        {
            text.Append(diagnostic).Append('\n');
        }

        if (result.Case is not null)
        {
            text.Append(Encoding.UTF8.GetString(CaseWriter.Write(result.Case))).Append('\n');
            text.Append("SHA-256 ").Append(CaseWriter.Hash(result.Case)).Append('\n');
        }

        return text.ToString();
    }

    private static byte[] ManyUnknownFields(int count) =>
        Encoding.UTF8.GetBytes("{" + string.Join(",", Enumerable.Range(0, count).Select(i => $"\"x{i}\":{i}")) + "}");
}
