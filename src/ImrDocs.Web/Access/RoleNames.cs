// Which words of a sign-in stand for which roles.
using System.Collections.Immutable;

namespace ImrDocs.Web.Access;

/// <summary>Which words of a sign-in, names of groups or of app roles, stand for which roles. Words are compared letter for letter.</summary>
internal sealed class RoleNames
{
    private readonly ImmutableDictionary<string, ImmutableArray<Role>> _byWord;

    private RoleNames(IEnumerable<(Role Role, string Word)> names) => _byWord = names
        .GroupBy(name => name.Word, StringComparer.Ordinal)
        .ToImmutableDictionary(group => group.Key, group => group.Select(name => name.Role).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Each role by its own word.</summary>
    public static RoleNames Default { get; } = new(Enum.GetValues<Role>().Select(role => (role, role.Word)));

    /// <summary>The roles that some words stand for; what stands for none is of another program.</summary>
    public IEnumerable<Role> Of(IEnumerable<string> words) => words.SelectMany(word => _byWord.GetValueOrDefault(word.Trim(), [])).Distinct();

    /// <summary>Reads <c>reviewer=IMR Physicians;operator=IMR Mailroom,IMR Leads</c>; null when it is not of that form. Roles that are not named are nobody's.</summary>
    public static RoleNames? Parse(string text)
    {
        var names = new List<(Role, string)>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var role = Enum.GetValues<Role>().Where(role => equals > 0 && string.Equals(role.Word, part[..equals].Trim(), StringComparison.Ordinal)).Select(role => (Role?)role).FirstOrDefault();
            var words = part[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (role is not { } known || words.Length == 0)
            {
                return null;
            }

            names.AddRange(words.Select(word => (known, word)));
        }

        return new RoleNames(names);
    }
}
