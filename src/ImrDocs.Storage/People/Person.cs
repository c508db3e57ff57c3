// Who did something, and how that is known.
namespace ImrDocs.Storage.People;

/// <summary>Who did something. The host tells it: nobody chooses their own name.</summary>
/// <param name="Name">The name of the account, as it was then: for people to read.</param>
/// <param name="Source">How it is known.</param>
/// <param name="Id">What the sign-in calls the account for ever, whatever its name becomes; null where it tells names only, and in older records.</param>
public sealed record Person(string Name, IdentitySource Source, string? Id = null)
{
    /// <summary>
    /// Whether it is one account: that of one id, where both have one of the same kind (<c>oid:</c>, <c>sub:</c>), so that a
    /// name that somebody else got since says nothing; else that of one name, since one person may come by a page and by a
    /// token, which call the account differently. Account names differ in more than case.
    /// </summary>
    public bool IsSameAs(Person other) => Id is { } id && other.Id is { } theirs && string.Equals(KindOf(id), KindOf(theirs), StringComparison.Ordinal)
        ? string.Equals(id, theirs, StringComparison.Ordinal)
        : string.Equals(Name.Trim(), other.Name.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string KindOf(string id) => id[..(id.IndexOf(':', StringComparison.Ordinal) + 1)];
}

/// <summary>How it is known who somebody is.</summary>
public enum IdentitySource
{
    /// <summary>The operating system's account: whoever rules the machine can be anybody.</summary>
    SelfAsserted,

    /// <summary>A sign-in that was verified.</summary>
    SignedIn,
}
