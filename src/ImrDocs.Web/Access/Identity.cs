// Who makes a request, as the sign-in found it.
using System.Security.Claims;
using ImrDocs.Storage.People;

namespace ImrDocs.Web.Access;

/// <summary>Makes principals, the same whatever the sign-in, and reads back from them who somebody is and what they may do.</summary>
internal static class Identity
{
    private const string SourceClaim = "imrdocs:source";
    private const string IdClaim = "imrdocs:id";

    /// <summary>The principal of a person.</summary>
    /// <param name="person">Who it is, and how that is known.</param>
    /// <param name="roles">What they may do; none for somebody who is known and may do nothing.</param>
    /// <param name="scheme">The scheme of the sign-in.</param>
    public static ClaimsPrincipal Of(Person person, IEnumerable<Role> roles, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Name, person.Name),
            new Claim(SourceClaim, person.Source.ToString()),
            .. person.Id is { } id ? [new Claim(IdClaim, id)] : Array.Empty<Claim>(),
            .. roles.Distinct().Select(role => new Claim(ClaimTypes.Role, role.Word)),
        ],
        scheme));

    extension(Role role)
    {
        /// <summary>The word of a role: its name in lower case.</summary>
        public string Word => role.ToString().ToLowerInvariant();
    }

    extension(ClaimsPrincipal principal)
    {
        /// <summary>Who it is, for the records of what was done.</summary>
        /// <exception cref="InvalidOperationException">Nobody has signed in: the endpoint was open to everybody.</exception>
        public Person Person => principal.FindFirstValue(ClaimTypes.Name) is { } name && principal.FindFirstValue(SourceClaim) is { } source
            ? new Person(name, Enum.Parse<IdentitySource>(source), principal.FindFirstValue(IdClaim))
            : throw new InvalidOperationException("Nobody has signed in");

        /// <summary>Whether they have a role.</summary>
        public bool Has(Role role) => principal.IsInRole(role.Word);
    }
}
