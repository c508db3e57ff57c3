// Who runs the command.
using ImrDocs.Storage.People;

namespace ImrDocs.Cli.Input;

/// <summary>
/// Who runs the command: the account that the operating system says, never one that is named on the command line. It is
/// recorded as self-asserted, since whoever rules the machine can be any account.
/// </summary>
internal static class SignedInUser
{
    /// <summary>The user.</summary>
    /// <exception cref="UsageException">The account has no name.</exception>
    public static Person Current => Environment.UserName is { Length: > 0 } name
        ? new Person(name, IdentitySource.SelfAsserted)
        : throw new UsageException("the account that runs this has no name, so nothing can be published or approved under it");
}
