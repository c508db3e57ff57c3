// All that the page of a template file shows.
using System.Collections.Immutable;
using ImrDocs.Storage.Drafts;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Text.Differences;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Preview;
using ImrDocs.Web.Templates.Samples;

namespace ImrDocs.Web.Templates.Editing;

/// <summary>All that the page of a template file shows.</summary>
/// <param name="Draft">The draft it belongs to.</param>
/// <param name="File">The file.</param>
/// <param name="Text">What is written in it just now.</param>
/// <param name="Choice">Which letter is shown beside it.</param>
/// <param name="Letter">That letter.</param>
internal sealed record FileReview(TemplateDraft Draft, TemplateFile File, string Text, SampleChoice Choice, DrawnLetter Letter)
{
    /// <summary>What happened, for the reader; null when nothing did.</summary>
    public ReviewMessage? Message { get; init; }

    /// <summary>The hash of the file that the text was made from; null for a new file.</summary>
    public string? Seen { get; init; }

    /// <summary>What is wrong with the set, this file's first.</summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];

    /// <summary>The letter kinds whose letters can be shown.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>The examples that can be shown.</summary>
    public ImmutableArray<string> Examples { get; init; } = [];

    /// <summary>Cases of the store that can be shown.</summary>
    public ImmutableArray<string> Cases { get; init; } = [];

    /// <summary>The letters of the sample that can be shown.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];

    /// <summary>The lines that differ from what the draft was started from, word by word.</summary>
    public ImmutableArray<ChangedLine> Changes { get; init; } = [];

    /// <summary>What somebody else's save and this text say differently, when both were made from one; empty when nothing is in the way.</summary>
    public ImmutableArray<ChangedLine> Conflict { get; init; } = [];

    /// <summary>The hash of what somebody else's save made of the file; null when nothing is in the way, empty when it was removed.</summary>
    public string? Theirs { get; init; }

    /// <summary>What this text says otherwise than a release that was brought in and changed the file too; empty when none did.</summary>
    public ImmutableArray<ChangedLine> Clash { get; init; } = [];

    /// <summary>Those of this file.</summary>
    public IEnumerable<Diagnostic> Own => Problems.Where(problem => string.Equals(problem.File, File.Path, StringComparison.Ordinal));

    /// <summary>Those of other files and of the letter as a whole.</summary>
    public IEnumerable<Diagnostic> Others => Problems.Where(problem => !string.Equals(problem.File, File.Path, StringComparison.Ordinal));

    /// <summary>The error to mend first, this file's before others; null when there is none.</summary>
    public Diagnostic? Cause => Own.Concat(Others).FirstOrDefault(problem => problem.Severity == Severity.Error);

    /// <summary>How many problems are errors.</summary>
    public int Errors => Problems.Count(problem => problem.Severity == Severity.Error);

    /// <summary>How many are warnings.</summary>
    public int Warnings => Problems.Count(problem => problem.Severity == Severity.Warning);
}
