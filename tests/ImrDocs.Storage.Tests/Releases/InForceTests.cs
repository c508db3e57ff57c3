using System.Globalization;
using System.Text;
using ImrDocs.Storage.Releases;
using ImrDocs.Testing;

namespace ImrDocs.Storage.Tests.Releases;

/// <summary>
/// Each file of InForce/ lists releases, <c>DATE approved</c> or <c>DATE waiting</c> a line in the order of their
/// numbers, and below a blank line the days on which somebody asks; what is in force stands behind each day.
/// </summary>
public sealed class InForceTests
{
    private static readonly string Folder = Repository.PathOf("tests", "ImrDocs.Storage.Tests", "Releases", "InForce");

    public static TheoryData<string> Histories { get; } =
        [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Histories))]
    public void The_release_in_force_is_that_which_took_effect_last(string name)
    {
        var path = Path.Combine(Folder, name + ".txt");
        var parts = File.ReadAllText(path).Split("\n\n");
        var history = new ReleaseHistory([.. parts[0].Split('\n').Select((line, index) => Read(index + 1, line.Split(' ')))]);
        var answers = new StringBuilder(parts[0] + "\n");
        foreach (var line in parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var day = Date(line[..10]);
            answers.Append(CultureInfo.InvariantCulture, $"\n{day:yyyy-MM-dd}: {history.InForceOn(day)?.Number.ToString(CultureInfo.InvariantCulture) ?? "none"}");
        }

        Golden.Verify(answers.Append('\n').ToString(), path);
    }

    [Theory]
    [InlineData(1, "2013-06-01", false)]
    [InlineData(1, "2015-06-01", false)]
    [InlineData(2, "2014-06-01", false)]
    [InlineData(2, "2015-06-01", true)]
    [InlineData(3, "2015-06-01", false)]
    public void A_release_stays_in_force_when_no_approved_one_takes_effect_after_it(int number, string day, bool stays)
    {
        var history = new ReleaseHistory([Read(1, ["2013-01-01", "approved"]), Read(2, ["2015-01-01", "approved"]), Read(3, ["2016-01-01", "waiting"])]);
        Assert.Equal(stays, history.StaysInForce(history.Find(number)!, Date(day)));
    }

    private static Release Read(int number, string[] words) => new(number, "", "", ReleaseBench.Ana, "", Date(words[0]), default)
    {
        Approval = words[1] == "approved" ? new Approval(ReleaseBench.Ben, default) : null,
    };

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
