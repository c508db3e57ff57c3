// What pages call a change of letters.
using System.Globalization;
using ImrDocs.Letters.Impact;

namespace ImrDocs.Web.Templates.Impact;

/// <summary>What pages call a change of letters.</summary>
internal static class ImpactWords
{
    /// <summary>What a group of letters has in common.</summary>
    public static string Of(ImpactGroup group) => group.Kind switch
    {
        ImpactKind.Changed => Capital(group.Change),
        ImpactKind.Added => Capital(group.Role) + " added",
        ImpactKind.Removed => Capital(group.Role) + " removed",
        ImpactKind.Moved => Capital(group.Role) + " moved",
        ImpactKind.PageBreaks => "The same words, pages end elsewhere",
        ImpactKind.Looks => "The same words on the same pages, looks changed",
        ImpactKind.Refused => "Refused from now on",
        ImpactKind.NoLongerRefused => "No longer refused",
        ImpactKind.NewLetter => "New letter, " + group.Role,
        _ => "No longer made, " + group.Role,
    };

    /// <summary>What becomes of all letters.</summary>
    public static string Of(TemplateImpact impact)
    {
        if (impact.Changed.IsEmpty)
        {
            return "nothing changes";
        }

        (int Count, string What)[] counts =
        [
            (impact.Count(ImpactKind.Changed, ImpactKind.Added, ImpactKind.Removed, ImpactKind.Moved), "would read differently"),
            (impact.Count(ImpactKind.PageBreaks, ImpactKind.Looks), "would only look different"),
            (impact.Count(ImpactKind.Refused), "would be refused"),
            (impact.Count(ImpactKind.NoLongerRefused), "would no longer be refused"),
            (impact.Count(ImpactKind.NewLetter), "would be new"),
            (impact.Count(ImpactKind.NoLongerMade), "would no longer be made"),
        ];
        return string.Join(", ", counts.Where(count => count.Count > 0).Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Count} {count.What}")));
    }

    /// <summary>A number of things.</summary>
    public static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Capital(string text) => text.Length == 0 ? "Passage" : char.ToUpperInvariant(text[0]) + text[1..];
}
