using System.Reflection;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Operations;

namespace ImrDocs.Web.Tests.Operations;

public sealed class HintsInBrowserTests
{
    [Theory]
    [InlineData(typeof(JobDiagnostics))]
    [InlineData(typeof(MailDiagnostics))]
    [InlineData(typeof(MailRunDiagnostics))]
    [InlineData(typeof(VersionDiagnostics))]
    public void No_page_tells_people_to_run_a_command(Type catalogue)
    {
        var descriptors = catalogue.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)).OfType<DiagnosticDescriptor>().ToList();
        Assert.True(descriptors.Count > 5);
        Assert.Empty(descriptors.Where(descriptor => IsOfCommandLine(HintsInBrowser.Of(descriptor.Hint))).Select(descriptor => descriptor.Id));
    }

    [Fact]
    public void What_mail_says_besides_is_said_for_pages_too()
    {
        var hints = typeof(MailHints).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.Equal(4, hints.Count);
        Assert.DoesNotContain(hints, hint => IsOfCommandLine(HintsInBrowser.Of(hint)));
    }

    private static bool IsOfCommandLine(string hint) => hint.Contains("imrdocs ", StringComparison.Ordinal) || hint.Contains("--", StringComparison.Ordinal);
}
