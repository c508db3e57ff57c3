// Who reviews a case, for machines and in a line.
using System.Globalization;
using ImrDocs.Storage.Cases;

namespace ImrDocs.Cli.Output;

/// <summary>Who reviews a case, as <c>assignments --json</c> prints it.</summary>
internal sealed record AssignmentJson(string CaseNumber, string Reviewer, string AssignedBy, DateTimeOffset At)
{
    public static AssignmentJson From(string caseNumber, CaseReviewer reviewer) => new(caseNumber, reviewer.Name, reviewer.By.Name, reviewer.At);

    /// <summary>It as a line for people.</summary>
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{CaseNumber}  {Reviewer}  by {AssignedBy}, {At:yyyy-MM-dd HH:mm} UTC");
}
