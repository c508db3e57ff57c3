// What came of saying that many cases are ready.
using System.Collections.Immutable;
using ImrDocs.Storage.Cases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Cases.Editing;

namespace ImrDocs.Web.Operations.Due;

/// <summary>What came of saying that many cases are ready.</summary>
/// <param name="Results">The cases with what came of each.</param>
internal sealed record ReadyReport(ImmutableArray<(string Number, ReadyResult Result)> Results)
{
    /// <summary>How many are ready now.</summary>
    public int Ready => Results.Count(one => one.Result.Mark is not null);

    /// <summary>Those that something stands against, each with its first error, in the words of a reviewer's page, and how many more there are.</summary>
    public IEnumerable<(string Number, string First, int More)> Refused =>
        from one in Results
        where one.Result.Mark is null
        let errors = one.Result.Diagnostics.Where(problem => problem.Severity == Severity.Error).ToList()
        select (one.Number, ProblemHint.MessageOf(errors[0]), errors.Count - 1);

    /// <summary>What is said of all.</summary>
    public string Sum => Results.IsEmpty ? "Nothing was said: choose cases first."
        : (Ready == 0 ? "No case is ready" : Words.Of(Ready, "case is", "cases are") + " ready, and " + (Ready == 1 ? "its letter is" : "their letters are") + " queued")
            + (Ready < Results.Length ? "; " + Words.Of(Results.Length - Ready, "was", "were") + " refused." : ".");
}
