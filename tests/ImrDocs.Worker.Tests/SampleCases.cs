// Cases to make letters of: the seed letter under other numbers.
using System.Text;
using ImrDocs.Storage.Jobs;
using ImrDocs.Testing;

namespace ImrDocs.Worker.Tests;

internal static class SampleCases
{
    private const string SeedNumber = "CM13-0000001";

    private static readonly string Seed = File.ReadAllText(Repository.PathOf("seeds", "cases", "seed-letter.json"));

    public static string NumberOf(int number) => $"CM20-{number:D7}";

    /// <summary>The seed letter's case under another number.</summary>
    public static string Json(int number) => Seed.Replace(SeedNumber, NumberOf(number), StringComparison.Ordinal);

    /// <summary>The same case after someone has corrected its summary.</summary>
    public static string Corrected(int number, string correction = "Corrected: the") =>
        Json(number).Replace("\"clinicalSummary\": \"The", $"\"clinicalSummary\": \"{correction}", StringComparison.Ordinal);

    /// <summary>A case that can be read but not be made a letter of.</summary>
    public static string Refused(int number) => Json(number).Replace("\"upheld\"", "\"perhaps\"", StringComparison.Ordinal);

    public static SubmittedCase Submitted(string json) => SubmittedCase.Of(Encoding.UTF8.GetBytes(json), "case.json");
}
