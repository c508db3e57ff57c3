// What was probably meant by a name that the data of templates do not have.
using ImrDocs.Letters.Generation;
using ImrDocs.Scriban.Builtins;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Letters.Checking;

/// <summary>
/// Says what was probably meant by a name that the data of an edition's templates do not have: the same name elsewhere in
/// the data, a name that is spelt nearly so, or one that another edition has.
/// </summary>
/// <param name="edition">The edition.</param>
/// <param name="model">The data of its templates.</param>
/// <param name="others">The other editions of its letter kind, with theirs.</param>
internal sealed class NameHints(string edition, ScribanObject model, IReadOnlyList<(string Edition, ScribanObject Model)> others)
{
    private const int MostMeant = 4;

    private static readonly List<string> GlobalFunctions =
    [
        .. LetterFunctions.All.Concat(BuiltinFunctions.Globals).Select(function => function.Name),
        .. BuiltinFunctions.Namespaces.Select(group => group.Name),
    ];

    private readonly List<string> _paths = [.. ModelPlaces.All(model).OrderBy(IsSetting).ThenBy(path => path.AsSpan().Count('.'))];

    /// <summary>The hint for a name.</summary>
    /// <param name="unknown">The step of the path that is not there.</param>
    /// <param name="path">The whole path that is read.</param>
    public string Of(UnknownStep unknown, string path)
    {
        var isGlobal = unknown.Holder.Length == 0;
        if (isGlobal && others.FirstOrDefault(other => other.Model.Contains(unknown.Name)) is { Edition: { } having })
        {
            return $"The edition \"{having}\" has it, but \"{edition}\" uses this file too: move it into a file that only \"{having}\" includes";
        }

        var meant = SameElsewhere(unknown.Holder, isGlobal ? path : path[(unknown.Holder.Length + 1)..]);
        if (meant.Count > 0)
        {
            return $"Did you mean {string.Join(", ", meant.SkipLast(1))}{(meant.Count > 1 ? " or " : "")}{meant[^1]}?";
        }

        return NearestName.Of(unknown.Name, isGlobal ? [.. unknown.Known, .. GlobalFunctions] : unknown.Known) is { } nearest ? $"Did you mean '{nearest}'?"
            : unknown.Known.IsEmpty ? "It has no members"
            : (isGlobal ? "There are " : "It has ") + string.Join(", ", unknown.Known.Order(StringComparer.Ordinal));
    }

    // employee.name and employeeName are both the end of parties.employee.name.
    private List<string> SameElsewhere(string holder, string written)
    {
        var squeezed = Squeezed(written);
        var found =
            from path in _paths
            where holder.Length == 0 || (path.StartsWith(holder, StringComparison.Ordinal) && path.Length > holder.Length && path[holder.Length] == '.')
            where Ends(path, holder.Length).Any(end => string.Equals(Squeezed(end), squeezed, StringComparison.Ordinal))
            select Shown(path);
        return [.. found.Take(MostMeant)];
    }

    private static IEnumerable<string> Ends(string path, int from)
    {
        for (var dot = path.IndexOf('.', from); dot >= 0; dot = path.IndexOf('.', dot + 1))
        {
            yield return path[(dot + 1)..];
        }
    }

    // What stands in a list is read in a loop.
    private static string Shown(string path)
    {
        var list = path.IndexOf("[].", StringComparison.Ordinal);
        if (list < 0 || path.IndexOf("[]", list + 1, StringComparison.Ordinal) >= 0)
        {
            return $"'{path}'";
        }

        var element = PrintedStructure.ElementOf(path[..list]);
        return $"'{element}{path[(list + 2)..]}' inside {{{{ for {element} in {path[..list]} }}}}";
    }

    private static bool IsSetting(string path) => path.StartsWith(SettingsModel.Name + ".", StringComparison.Ordinal);

    private static string Squeezed(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
