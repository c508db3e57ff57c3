// One edition of a letter kind.
using System.Collections.Immutable;
using ImrDocs.Letters.Determination;

namespace ImrDocs.Letters.Templates;

/// <summary>One edition of a letter kind, as <c>letter.json</c> gives it.</summary>
/// <param name="Template">Its template file.</param>
/// <param name="Recipients">Who gets a copy; empty for an edition that is not mailed, whose templates know no party.</param>
/// <param name="Follows">
/// Name of the date of the case that the letter follows: it is mailed on it or later. After the decision it tells of
/// the documents reviewed and is mailed on the mailing date of the case; else on that date itself, if no other is given.
/// </param>
/// <param name="IsAboutMailing">Whether it tells of the mailing of another letter to the recipient, and is mailed to nobody itself.</param>
public sealed record EditionSettings(
    string Template, ImmutableArray<Recipient> Recipients, string Follows = EditionSettings.Decision, bool IsAboutMailing = false)
{
    /// <summary>The date of the decision, which the determination follows.</summary>
    public const string Decision = "decision";

    /// <summary>What an edition can be about instead of a case alone: the mailing of another letter. Templates know its facts by this name.</summary>
    public const string Mailing = "mailing";

    /// <summary>The name of the edition that the state posts.</summary>
    public const string Published = "published";

    /// <summary>Whether it tells of the decision.</summary>
    public bool FollowsDecision => string.Equals(Follows, Decision, StringComparison.Ordinal);

    /// <summary>Whether copies are addressed and mailed.</summary>
    public bool IsMailed => !Recipients.IsEmpty;
}
