// What is said of a release.
using System.Globalization;
using System.Text.Json;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Cli.Output;

/// <summary>Says what a release is and what came of an action on it.</summary>
internal static class ReleaseReport
{
    /// <summary>What came of an action, and the exit code.</summary>
    public static int Write(ReleaseResult result, bool json)
    {
        var hasErrors = DiagnosticReport.Write(result.Diagnostics);
        if (result.Release is not { } release)
        {
            return ExitCode.Refused;
        }

        if (release.State == ReleaseState.Waiting && !result.Diagnostics.IsEmpty)
        {
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"imrdocs: release {release.Number} {(hasErrors ? "cannot be approved as it is: mend this and publish again" : "can only be approved with these warnings acknowledged")}"));
        }

        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(ReleaseView.From(release), OutputJsonContext.Readable.ReleaseView));
        }
        else
        {
            Write(release);
        }

        // A script that goes on would wait for an approval that never comes.
        return hasErrors ? ExitCode.Refused : ExitCode.Done;
    }

    /// <summary>A release, a fact a line.</summary>
    /// <param name="release">The release.</param>
    /// <param name="isInForce">Whether it is the one for cases decided today.</param>
    public static void Write(Release release, bool isInForce = false)
    {
        var restored = release.RestoredFrom is { } old ? string.Create(CultureInfo.InvariantCulture, $", the words of release {old} again") : "";
        WriteLine($"release {release.Number}{restored}{(isInForce ? " (in force for cases decided today)" : "")}");
        WriteLine($"  effective  for {release.Applies}");
        WriteLine($"  note       {release.Note}");
        WriteLine($"  author     {Describe(release.Author)}, {release.PublishedAt:yyyy-MM-dd HH:mm} UTC");
        Console.WriteLine(release switch
        {
            { Approval: { } approval } => string.Create(CultureInfo.InvariantCulture, $"  approved   {Describe(approval.By)}, {approval.At:yyyy-MM-dd HH:mm} UTC"),
            { Closing: { } closing } => string.Create(
                CultureInfo.InvariantCulture, $"  {(closing.Outcome == ReleaseState.Withdrawn ? "withdrawn" : "sent back"),-9}  {Describe(closing.By)}, {closing.At:yyyy-MM-dd HH:mm} UTC"),
            _ => "  approved   not yet: somebody else than the author approves it",
        });
        if (release.Closing is { Comment.Length: > 0 } end)
        {
            WriteLine($"  comment    {end.Comment}");
        }

        foreach (var warning in release.Approval?.Acknowledged ?? [])
        {
            Console.WriteLine($"  in spite of {warning}");
        }

        WriteLine($"  templates  {release.Templates}");
    }

    private static string Describe(Person person) => $"{person.Name} ({PersonView.Word(person.Source)})";

    private static void WriteLine(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
}
