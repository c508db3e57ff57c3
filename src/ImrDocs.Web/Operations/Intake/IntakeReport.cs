// What became of many files, told so that what wants somebody comes first.
using System.Collections.Immutable;
using ImrDocs.Storage.Intake;
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Operations.Intake;

/// <summary>What became of many files: the sums, what is held back, and each problem once with the files that have it.</summary>
/// <param name="files">What became of each file.</param>
/// <param name="wantsLetters">Whether letters were to be made.</param>
internal sealed class IntakeReport(ImmutableArray<TakenFile> files, bool wantsLetters)
{
    /// <summary>The most bytes of held files that go back to the browser.</summary>
    private const int MostHeldBytes = 16 * 1024 * 1024;

    /// <summary>All files, those first that want somebody.</summary>
    public ImmutableArray<TakenFile> Files { get; } = [.. files.OrderBy(file => file.IsIn).ThenBy(file => !file.Problems.HasErrors)];

    /// <summary>Whether letters were to be made.</summary>
    public bool WantsLetters => wantsLetters;

    /// <summary>Files that were refused.</summary>
    public int Refused => files.Count(file => !file.IsIn && !file.IsHeld);

    /// <summary>Files that wait for somebody to say that they are to replace a version.</summary>
    public ImmutableArray<TakenFile> Held { get; } = [.. files.Where(file => file.IsHeld)];

    /// <summary>Cases of which no letter can be made as they are.</summary>
    public int Unmakeable => files.Count(file => file.IsIn && file.Problems.HasErrors);

    /// <summary>What became of the files, in one sentence.</summary>
    public string Cases => Sentence(
        Part(CountOf(TakenOutcome.New), "new case"),
        Part(CountOf(TakenOutcome.Correction), "correction"),
        CountOf(TakenOutcome.Unchanged) is > 0 and var same ? Words.Of(same) + " unchanged" : null,
        Held.Length > 0 ? Words.Of(Held.Length) + " held back" : null,
        Part(Refused, "file") is { } refused ? refused + " refused" : null);

    /// <summary>What became of the letters, in one sentence; null when none were wanted and all can be made.</summary>
    public string? Letters => Sentence(
        Jobs(JobState.Open, "queued"),
        Jobs(JobState.Done, "made already"),
        Ended is > 0 and var ended ? $"{Words.Of(ended)} refused, failed or cancelled before" : null,
        Waiting is > 0 and var waiting ? $"{Words.Of(waiting)} waiting until the corrected case is said to be ready" : null,
        Unmakeable > 0 ? Words.Of(Unmakeable) + " cannot be made yet" : null) is { Length: > 0 } said ? "Letters: " + said : null;

    /// <summary>The look of the answer: green only when nothing wants anybody.</summary>
    public string Look => Refused > 0 || (wantsLetters && Unmakeable > 0) ? "outcome outcome-error"
        : Held.Length > 0 || Unmakeable > 0 || Waiting > 0 || Ended > 0 ? "outcome"
        : "outcome outcome-done";

    /// <summary>Each problem once, those of refused files first, then other errors, then warnings; the most frequent first.</summary>
    public ImmutableArray<ProblemGroup> Problems { get; } =
    [
        .. files.Where(file => !file.IsHeld)
            .SelectMany(file => file.Problems, (file, problem) => (File: file, Problem: problem))
            .GroupBy(one => (one.Problem.Descriptor, one.Problem.Message, one.Problem.Hint))
            .Select(same => new ProblemGroup(
                same.Key.Descriptor, same.Key.Message, same.Key.Hint, same.Select(one => one.File).Distinct().Count(),
                [.. same.Select(one => new ProblemPlace(one.File, ShownProblem.OfFile(one.Problem).Place))]))
            .OrderBy(group => group.Places.All(place => place.File.IsIn))
            .ThenBy(group => !group.IsError)
            .ThenByDescending(group => group.Files)
            .ThenBy(group => group.Id, StringComparer.Ordinal),
    ];

    /// <summary>Whether a file that is held back goes back to the browser, so that it can be chosen.</summary>
    public bool CanChoose(TakenFile held) => Held.TakeWhile(file => file != held).Sum(file => file.File.Case.Bytes.Length) + held.File.Case.Bytes.Length <= MostHeldBytes;

    private int Waiting => files.Count(file => file.Problems.Any(problem => problem.Descriptor == VersionDiagnostics.WaitsForReady));

    private int Ended => files.Count(file => file.Job?.Problem is not null);

    private int CountOf(TakenOutcome outcome) => files.Count(file => file.Taken?.Outcome == outcome);

    private string? Jobs(JobState state, string word) => files.Count(file => file.Job?.State == state) is > 0 and var count ? $"{Words.Of(count)} {word}" : null;

    private static string? Part(int count, string one) => count > 0 ? Words.Of(count, one) : null;

    private static string Sentence(params IEnumerable<string?> parts) => string.Join(", ", parts.OfType<string>()) is { Length: > 0 } text ? text + "." : "";
}

/// <summary>A problem and the files that have it.</summary>
/// <param name="Kind">What kind of problem.</param>
/// <param name="Message">What it says.</param>
/// <param name="Hint">How to mend it.</param>
/// <param name="Files">How many files have it.</param>
/// <param name="Places">Where.</param>
internal sealed record ProblemGroup(DiagnosticDescriptor Kind, string Message, string Hint, int Files, ImmutableArray<ProblemPlace> Places)
{
    /// <summary>Its id.</summary>
    public string Id => Kind.Id;

    /// <summary>Whether it refuses the letter.</summary>
    public bool IsError => Kind.Severity == Severity.Error;
}

/// <summary>A place of a problem.</summary>
/// <param name="File">The file.</param>
/// <param name="Place">Where: path, line and column.</param>
internal sealed record ProblemPlace(TakenFile File, string Place);
