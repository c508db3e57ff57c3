// What a determination comes to over all its issues.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;

namespace ImrDocs.Letters.Determination;

/// <summary>What a determination comes to over all its issues: derived, never typed.</summary>
public enum Outcome
{
    /// <summary>Every denial stands: no disputed treatment is approved.</summary>
    Upheld,

    /// <summary>Every denial is overturned: all disputed treatment is approved.</summary>
    Overturned,

    /// <summary>Some denials stand and some are overturned.</summary>
    PartlyOverturned,
}

/// <summary>Derives the outcome of a case and names it.</summary>
public static class Outcomes
{
    extension(Outcome outcome)
    {
        /// <summary>The outcome as templates name it.</summary>
        public string Word => outcome switch
        {
            Outcome.Upheld => "upheld",
            Outcome.Overturned => "overturned",
            Outcome.PartlyOverturned => "partly-overturned",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };
    }

    /// <summary>The outcome of these issues; there is at least one.</summary>
    public static Outcome Of(ImmutableArray<Issue> issues)
    {
        var overturned = 0;
        foreach (var issue in issues)
        {
            overturned += issue.Decision == Decision.Overturned ? 1 : 0;
        }

        return overturned == 0 ? Outcome.Upheld
            : overturned == issues.Length ? Outcome.Overturned
            : Outcome.PartlyOverturned;
    }
}
