// Mistakes in how the settings of a service are written on its command line.
namespace ImrDocs.Text;

/// <summary>
/// Finds mistakes in the arguments of a service, which are <c>--name value</c> or <c>--name=value</c>. A misspelt one
/// would be ignored otherwise, and the service run on a store that nobody meant.
/// </summary>
public static class SettingArguments
{
    /// <summary>The mistakes, each a sentence without its full stop. No value is repeated: it may be a key.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="names">The settings there are; a name with a colon is one of a framework's section.</param>
    public static IEnumerable<string> Mistakes(IReadOnlyList<string> arguments, IReadOnlyCollection<string> names)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var name = arguments[i].Split('=')[0];
            var isSetting = name.StartsWith("--", StringComparison.Ordinal)
                && (names.Contains(name[2..], StringComparer.OrdinalIgnoreCase) || name.Contains(':', StringComparison.Ordinal));
            if (!isSetting)
            {
                var nearest = NearestName.Of(name, names.Select(known => "--" + known.ToLowerInvariant()));
                yield return nearest is null ? "an argument is no setting; write --name value" : $"there is no setting '{name}'; did you mean '{nearest}'?";
            }
            else if (!arguments[i].Contains('=', StringComparison.Ordinal) && ++i == arguments.Count)
            {
                yield return $"{name} has no value";
            }
        }
    }
}
