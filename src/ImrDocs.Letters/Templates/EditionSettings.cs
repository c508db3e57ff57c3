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
/// <param name="About">What it tells of; what tells of a mailing or a batch is mailed to nobody itself.</param>
public sealed record EditionSettings(
    string Template, ImmutableArray<Recipient> Recipients, string Follows = EditionSettings.Decision, EditionSubject About = EditionSubject.Case)
{
    /// <summary>The date of the decision, which the determination follows.</summary>
    public const string Decision = "decision";

    /// <summary>The name by which templates know the facts of the mailing that they tell of.</summary>
    public const string Mailing = "mailing";

    /// <summary>The name of the edition that the state posts.</summary>
    public const string Published = "published";

    /// <summary>Whether it tells of the decision.</summary>
    public bool FollowsDecision => string.Equals(Follows, Decision, StringComparison.Ordinal);

    /// <summary>Whether it tells of the mailing of another letter to the recipient.</summary>
    public bool IsAboutMailing => About == EditionSubject.Mailing;

    /// <summary>Whether copies are addressed and mailed.</summary>
    public bool IsMailed => !Recipients.IsEmpty;
}
