// Every statement, operator and limit, as files.
using ImrDocs.Testing;

namespace ImrDocs.Scriban.Tests;

public sealed class CaseTests
{
    public static TheoryData<string, string> Cases => TemplateCase.All(area => area is not ("origins" or "builtins" or "needs" or "prints" or "coverage"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Yields_what_its_file_says(string area, string name)
    {
        var templateCase = new TemplateCase(area, name);
        Golden.Verify(TemplateCase.Describe(templateCase.Evaluate()), templateCase.GoldenPath);
    }
}
