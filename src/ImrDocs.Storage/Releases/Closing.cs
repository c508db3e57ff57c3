// The end of a release that does not come into force.
using ImrDocs.Storage.People;

namespace ImrDocs.Storage.Releases;

/// <summary>That a release was sent back or withdrawn: it never comes into force. Its words can be published again.</summary>
/// <param name="Outcome">Which of both.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Comment">Why, in their words; empty when the author said nothing.</param>
public sealed record Closing(ReleaseState Outcome, Person By, DateTimeOffset At, string Comment);

/// <summary>What has come of a release.</summary>
public enum ReleaseState
{
    /// <summary>Nobody has approved it yet.</summary>
    Waiting,

    /// <summary>It is live, now or for decisions to come.</summary>
    Approved,

    /// <summary>An approver sent it back to its author.</summary>
    SentBack,

    /// <summary>Its author withdrew it.</summary>
    Withdrawn,
}
