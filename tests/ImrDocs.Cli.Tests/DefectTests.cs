using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Tests;

public sealed class DefectTests
{
    [Fact]
    public void A_defect_is_told_without_its_message()
    {
        var error = Assert.Throws<InvalidOperationException>(() => ThrowSecret());
        var told = new Diagnostic(LetterDiagnostics.ProgramDefect, Defect.Describe(error)).ToString();
        Assert.StartsWith("imrdocs: error LET099: InvalidOperationException at DefectTests.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", told, StringComparison.Ordinal);
    }

    private static string ThrowSecret() => throw new InvalidOperationException("secret");
}
