// The names of data that the templates of a letter can use, for whoever writes them.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases.Fields;
using ImrDocs.Letters.Cases.Format;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Checking;

/// <summary>
/// The names of data that the templates of a letter can use, in any of its editions: those that <see cref="TemplateCheck"/>
/// takes. An editor completes and explains them.
/// </summary>
public static class TemplateNames
{
    /// <summary>What the names mean that no case file has.</summary>
    private static readonly ImmutableDictionary<string, string> Computed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["letter"] = "The whole of letter.json",
        ["recipient"] = "Whose copy it is: employee, employee-attorney, claims-administrator, requesting-physician or dwc",
        ["recipients"] = "Everyone who gets a copy",
        ["replaces"] = "The letter to the same recipient that this one replaces; null for the first one",
        ["replaces.mailed"] = "The mailing date that the earlier letter bears",
        ["replaces.cameBack"] = "Whether the earlier letter came back to the sender",
        ["outcome"] = "What the issues come to: upheld, overturned or partly-overturned",
        ["deadlines"] = "Last days, computed by the rules of deadlines.json",
        ["largePrint"] = "Whether the letter is set in large print",
        ["mailing"] = "What is known of the envelope that the letter tells of",
        ["batch"] = "The batch of mail that the page tells of",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The names, in alphabetical order.</summary>
    public static ImmutableArray<TemplateName> Of(LetterTemplates letter)
    {
        var names = new SortedDictionary<string, TemplateName>(StringComparer.Ordinal);
        var composer = new LetterComposer(letter);
        foreach (var (edition, settings) in letter.Settings.Editions)
        {
            Add(names, "", EveryFieldCase.Model(composer, edition, settings));
        }

        return [.. names.Values];
    }

    private static void Add(SortedDictionary<string, TemplateName> names, string prefix, ScribanObject holder)
    {
        for (var place = 0; place < holder.Count; place++)
        {
            var (path, value) = (prefix + holder.NameAt(place), holder.ValueAt(place));
            names.TryAdd(path, new TemplateName(path, Describe(path)));
            if (value.Kind == ValueKind.List && value.AsList is { Count: > 0 } list)
            {
                (path, value) = (path + "[]", list[0]);
            }

            if (value.Kind == ValueKind.Object)
            {
                Add(names, path + ".", value.AsObject);
            }
        }
    }

    private static string Describe(string path)
    {
        FieldType type = CaseFields.Type;
        var description = "";
        foreach (var step in path.Split('.'))
        {
            if (type.Inner?.Find(step.TrimEnd('[', ']')) is not { } field)
            {
                return Computed.GetValueOrDefault(path, "");
            }

            (type, description) = (field.Type, field.Description);
        }

        return description;
    }
}

/// <summary>A name that templates can use.</summary>
/// <param name="Path">How it is written, with <c>[]</c> behind lists: <c>issues[].rationale</c>.</param>
/// <param name="Description">What it means; empty when its name says it.</param>
public sealed record TemplateName(string Path, string Description);
