// What a query finds in a template set.
using System.Collections.Immutable;
using ImrDocs.Letters.Checking;
using ImrDocs.Letters.Templates;

namespace ImrDocs.Letters.Searching;

/// <summary>What a query finds in a template set.</summary>
/// <param name="IsField">Whether it names a field of a case or a setting.</param>
/// <param name="Uses">Where templates use that field, whatever they call it there.</param>
/// <param name="Words">Where it stands, word for word.</param>
/// <param name="Names">The names that templates can use, which somebody may have meant.</param>
public sealed record FoundInTemplates(bool IsField, ImmutableArray<TemplateHit> Uses, ImmutableArray<TemplateHit> Words, ImmutableArray<string> Names)
{
    internal const string ExamplesFolder = "/examples/";

    private const string SettingsFile = "/letter.json";

    private static readonly string[] Texts = [".sbn", ".json", ".md", ".options", ".txt"];

    /// <summary>Looks for a query.</summary>
    /// <param name="files">The files of the set and its examples by path.</param>
    /// <param name="query">What somebody wrote.</param>
    /// <param name="withExamples">Whether examples are looked at too, in which every wording stands many times.</param>
    /// <param name="before">The files that it was made from, whose settings stand in while no settings can be read; null when there are none.</param>
    public static FoundInTemplates Of(
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, string query, bool withExamples, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>? before = null)
    {
        var set = TemplateSet.ParseReadable(files);
        if (set.Letters.IsEmpty && before is not null)
        {
            set = TemplateSet.ParseReadable(files.SetItems(before.Where(file => file.Key.EndsWith(SettingsFile, StringComparison.Ordinal))));
        }

        ImmutableArray<string> names =
            [.. set.Letters.Values.SelectMany(letter => TemplateNames.Of(letter)).Select(name => name.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var isField = DataUses.IsField(names, query);
        return new FoundInTemplates(isField, isField ? DataUses.Find(set, query) : [], TemplateSearch.Find(files.Where(file => IsLookedAt(file.Key, withExamples)), query), names);
    }

    private static bool IsLookedAt(string path, bool withExamples) =>
        Texts.Any(extension => path.EndsWith(extension, StringComparison.Ordinal)) && (withExamples || !path.Contains(ExamplesFolder, StringComparison.Ordinal));
}
