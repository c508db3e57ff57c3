// No value of a case is ever in a diagnostic.
using System.Text;
using System.Text.RegularExpressions;
using ImrDocs.Letters.Cases;

namespace ImrDocs.Letters.Tests.Cases;

/// <summary>Broken cases whose values are marked secrets: whatever is wrong, no diagnostic has the mark.</summary>
public sealed partial class CasePrivacyTests
{
    private const string Secret = "Zq7secret";

    public static TheoryData<string> Broken => new(CaseFiles.Names("Refused"));

    [Theory]
    [MemberData(nameof(Broken))]
    public void Secret_values_of_a_broken_case_stay_secret(string name)
    {
        var text = Encoding.Latin1.GetString(CaseFiles.Bytes("Refused", name));
        AssertSecret(Values().Replace(text, $"\"{Secret}\""));
        AssertSecret(Values().Replace(text, $"\"2012-04-29{Secret}\\u0007\""));
        AssertSecret(Values().Replace(text, $"\"{Secret}\\ud800\""));
        AssertSecret(Values().Replace(text, $"\"{Secret}\u00ff\""));
        AssertSecret(Values().Replace(text, Secret));
    }

    [Fact]
    public void Secret_values_in_the_place_of_field_names_stay_secret()
    {
        var text = Encoding.Latin1.GetString(CaseFiles.Bytes("Accepted", "everything"));
        AssertSecret(Names().Replace(text, $"\"{Secret}\""));
        AssertSecret(Names().Replace(text, $"\"Maria {Secret}\""));
        AssertSecret(text.Replace("\"name\":", $"\"name\": \"{Secret}\", \"{Secret}\":", StringComparison.Ordinal));
    }

    [Fact]
    public void Secret_values_stay_secret_wherever_the_file_breaks_off()
    {
        var text = Values().Replace(Encoding.Latin1.GetString(CaseFiles.Bytes("Accepted", "everything")), $"\"{Secret}\"");
        for (var length = 0; length < text.Length; length += 7)
        {
            AssertSecret(text[..length]);
            AssertSecret(text[..length] + Secret);
        }
    }

    private static void AssertSecret(string latin1)
    {
        foreach (var options in new[] { CaseReaderOptions.Default, CaseReaderOptions.Draft, CaseReaderOptions.Unfinished })
        {
            var result = CaseReader.Read(Encoding.Latin1.GetBytes(latin1), "case.json", options);
            Assert.NotEmpty(result.Diagnostics);
            Assert.DoesNotContain("Zq7", string.Join('\n', result.Diagnostics), StringComparison.OrdinalIgnoreCase);
        }
    }

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"(?!\s*:)|\b[0-9]+\b
        """)]
    private static partial Regex Values();

    [GeneratedRegex("""
        "[A-Za-z0-9]*"(?=\s*:)
        """)]
    private static partial Regex Names();
}
