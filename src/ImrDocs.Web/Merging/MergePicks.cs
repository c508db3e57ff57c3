// What somebody picked in the form of a merge.
using ImrDocs.Letters.Cases.Changes;
using ImrDocs.Web.Cases.Editing;
using Microsoft.Extensions.Primitives;

namespace ImrDocs.Web.Merging;

/// <summary>What somebody picked in the form of a merge: fields <c>pick:PATH</c> hold a choice, <c>text:PATH</c> a text written instead.</summary>
internal static class MergePicks
{
    /// <summary>The beginning of the names of fields that hold choices.</summary>
    public const string Pick = "pick:";

    /// <summary>The beginning of the names of fields that hold texts.</summary>
    public const string Text = "text:";

    /// <summary>The word of a choice in the form.</summary>
    public static string WordOf(MergeChoice choice) => choice.ToString().ToLowerInvariant();

    /// <summary>The texts that were written, by the path of the conflict, whatever is picked.</summary>
    public static Dictionary<string, string> ReadTexts(IEnumerable<KeyValuePair<string, StringValues>> form) => form
        .Where(field => field.Key.StartsWith(Text, StringComparison.Ordinal))
        .ToDictionary(field => field.Key[Text.Length..], field => LineEnds.Unix(field.Value.ToString()), StringComparer.Ordinal);

    /// <summary>The picks, by the path of the conflict; what is not picked is not there.</summary>
    public static Dictionary<string, MergePick> Read(IEnumerable<KeyValuePair<string, StringValues>> form)
    {
        var fields = form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        return (from field in fields
                where field.Key.StartsWith(Pick, StringComparison.Ordinal)
                from choice in Enum.GetValues<MergeChoice>()
                where string.Equals(WordOf(choice), field.Value, StringComparison.Ordinal)
                let path = field.Key[Pick.Length..]
                select (Path: path, Pick: choice == MergeChoice.Written ? MergePick.Written(LineEnds.Unix(fields.GetValueOrDefault(Text + path, ""))) : new MergePick(choice)))
            .ToDictionary(pick => pick.Path, pick => pick.Pick, StringComparer.Ordinal);
    }
}
