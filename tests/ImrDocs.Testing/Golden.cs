// Compares a result with the text file that says what is expected.
using System.Text;
using Xunit.Sdk;

namespace ImrDocs.Testing;

/// <summary>
/// A golden is a text file beside its input. When a result differs, the test fails and says where; run the tests
/// with <c>ACCEPT=1</c> to write the results over the goldens, then read the diff before committing it.
/// </summary>
public static class Golden
{
    private static readonly bool Accept = Environment.GetEnvironmentVariable("ACCEPT") == "1";

    /// <summary>Compares <paramref name="actual"/> with the file, or writes it there when accepting.</summary>
    public static void Verify(string actual, string goldenPath)
    {
        var expected = File.Exists(goldenPath) ? File.ReadAllText(goldenPath, Encoding.UTF8) : null;
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            return;
        }

        if (Accept)
        {
            File.WriteAllText(goldenPath, actual, new UTF8Encoding(false));
            return;
        }

        var name = Path.GetRelativePath(Repository.Root, goldenPath);
        throw new XunitException(expected is null
            ? $"{name} does not exist. The result was:\n{actual}\nWrite it with ACCEPT=1."
            : $"The result differs from {name}{FirstDifference(expected, actual)}\nAccept it with ACCEPT=1.");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var expectedLines = expected.Split('\n');
        var actualLines = actual.Split('\n');
        for (var i = 0; i < Math.Max(expectedLines.Length, actualLines.Length); i++)
        {
            var want = i < expectedLines.Length ? expectedLines[i] : "(end of file)";
            var got = i < actualLines.Length ? actualLines[i] : "(end of file)";
            if (!string.Equals(want, got, StringComparison.Ordinal))
            {
                return $" at line {i + 1}:\n  expected: {want}\n  actual:   {got}";
            }
        }

        return ".";
    }
}
