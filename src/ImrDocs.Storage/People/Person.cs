// Who did something, and how that is known.
namespace ImrDocs.Storage.People;

/// <summary>Who did something. The host tells it: nobody chooses their own name.</summary>
/// <param name="Name">The name of the account.</param>
/// <param name="Source">How the name is known.</param>
public sealed record Person(string Name, IdentitySource Source)
{
    /// <summary>Whether two names are of one account. Account names differ in more than case.</summary>
    public bool IsSameAs(Person other) => string.Equals(Name.Trim(), other.Name.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>How it is known who somebody is.</summary>
public enum IdentitySource
{
    /// <summary>The operating system's account: whoever rules the machine can be anybody.</summary>
    SelfAsserted,

    /// <summary>A sign-in that was verified.</summary>
    SignedIn,
}
