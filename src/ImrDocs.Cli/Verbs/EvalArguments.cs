// The arguments of the verb eval.
using System.Globalization;

namespace ImrDocs.Cli.Verbs;

/// <summary>The arguments of the verb <c>eval</c>.</summary>
/// <param name="Template">The template's file.</param>
/// <param name="Data">The file of JSON data; null for none.</param>
/// <param name="Name">The name that diagnostics show; null for the file's.</param>
/// <param name="IsCompatible">Whether upstream's lenient rules hold.</param>
/// <param name="Repeat">How often to evaluate for the measure; 0 for no measure.</param>
internal sealed record EvalArguments(string Template, string? Data, string? Name, bool IsCompatible, int Repeat)
{
    /// <summary>Reads the command line; null when it is not understood.</summary>
    public static EvalArguments? Parse(IReadOnlyList<string> arguments)
    {
        var parsed = new EvalArguments("", Data: null, Name: null, IsCompatible: false, Repeat: 0);
        for (var i = 0; i < arguments.Count; i++)
        {
            var next = i + 1 < arguments.Count ? arguments[i + 1] : null;
            switch (arguments[i])
            {
                case "--compat":
                    parsed = parsed with { IsCompatible = true };
                    continue;
                case "--data" when next is not null:
                    parsed = parsed with { Data = next };
                    break;
                case "--name" when next is not null:
                    parsed = parsed with { Name = next };
                    break;
                case "--repeat" when int.TryParse(next, CultureInfo.InvariantCulture, out var repeat) && repeat > 0:
                    parsed = parsed with { Repeat = repeat };
                    break;
                case var file when parsed.Template.Length == 0 && !file.StartsWith("--", StringComparison.Ordinal):
                    parsed = parsed with { Template = file };
                    continue;
                default:
                    return null;
            }

            i++;
        }

        return parsed.Template.Length == 0 ? null : parsed;
    }
}
