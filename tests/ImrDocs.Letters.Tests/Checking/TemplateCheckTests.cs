using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Cases.Fields;
using ImrDocs.Letters.Cases.Format;
using ImrDocs.Letters.Checking;
using ImrDocs.Letters.Checking.Shapes;
using ImrDocs.Letters.Templates;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Checking;

/// <summary>
/// Each folder of Sets/ changes some files of the project's own templates; expected.txt holds what checking the set
/// without any case reports.
/// </summary>
public sealed class TemplateCheckTests
{
    private static readonly string Folder = Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Checking", "Sets");

    public static TheoryData<string> Sets { get; } = ChangedTemplates.NamesIn(Folder);

    [Theory]
    [MemberData(nameof(Sets))]
    public void What_is_wrong_is_said_without_a_case(string name)
    {
        var files = ChangedTemplates.Files(Path.Combine(Folder, name));
        var set = TemplateSet.Parse(files);
        Assert.Empty(set.Diagnostics);
        var report = string.Concat(TemplateCheck.Check(set.Set!, files).Select(diagnostic => diagnostic + "\n"));
        Golden.Verify(report, Path.Combine(Folder, name, "expected.txt"));
    }

    [Theory]
    [InlineData("others-are-checked")]
    [InlineData("unreadable-settings")]
    [InlineData("wrong-settings")]
    public void What_can_be_read_is_checked_beside_what_is_broken(string name)
    {
        var folder = Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Checking", "BrokenSets", name);
        var files = ChangedTemplates.Files(folder);
        var parsed = TemplateSet.Parse(files);
        Assert.Null(parsed.Set);
        Golden.Verify(string.Concat(parsed.Diagnostics.Concat(PartialCheck.Check(files, parsed.Diagnostics)).Select(diagnostic => diagnostic + "\n")), Path.Combine(folder, "expected.txt"));
    }

    [Fact]
    public void The_settings_of_before_stand_in_for_those_that_cannot_be_read()
    {
        var files = ChangedTemplates.Files(Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Checking", "BrokenSets", "unreadable-settings"));
        var found = PartialCheck.Check(files, TemplateSet.Parse(files).Diagnostics, Samples.TemplateFiles());
        Assert.Contains("final-determination/questions.sbn(1,4): error SCR101: There is no 'caseNumbr'. Did you mean 'caseNumber'?", found.Select(problem => problem.ToString()));
    }

    [Fact]
    public void The_templates_of_the_project_have_nothing_wrong() => Assert.Empty(TemplateCheck.Check(Samples.Generator.Templates, Samples.TemplateFiles()));

    [Fact]
    public void The_case_with_every_field_has_every_field() =>
        Assert.Equal(["$schema"], Missing(CaseFields.Type, EveryFieldCase.Case, ""));

    [Fact]
    public void Each_shape_of_a_case_is_valid() => Assert.Empty(
        CaseShapes.Whole.Concat(CaseShapes.Reduced.Select(reduced => reduced.Case)).Append(CaseShapes.Least)
            .SelectMany(shape => CaseReader.Read(CaseWriter.Write(shape), "shape").Diagnostics));

    [Fact]
    public void Only_what_another_field_needs_or_says_nothing_is_never_left_out_alone() => Assert.Equal(
        [
            "reviewers.kind",
            "issues.authorization.remaining",
            "issues.claimsAdministratorGuideline.mtus", "issues.claimsAdministratorGuideline.nonMtus", "issues.claimsAdministratorGuideline.noneCited", "issues.claimsAdministratorGuideline.text",
            "issues.reviewGuideline.mtus", "issues.reviewGuideline.nonMtus", "issues.reviewGuideline.noneCited", "issues.reviewGuideline.text",
            "parties.employee.largePrint",
            "$schema",
        ],
        OptionalFields.Of(CaseFields.Type).Except(CaseShapes.Reduced.Select(reduced => reduced.Path)));

    private static IEnumerable<string> Missing(ObjectType type, object record, string path)
    {
        foreach (var field in type.Fields)
        {
            var value = field.ValueOf(record);
            if (value is null || (value is not Enum && field.Type.SaysNothing(value)))
            {
                yield return path + field.Name;
            }
            else if (field.Type.Inner is { } inner)
            {
                var entry = value is System.Collections.IEnumerable list ? list.Cast<object>().First() : value;
                foreach (var missing in Missing(inner, entry, $"{path}{field.Name}."))
                {
                    yield return missing;
                }
            }
        }
    }
}
