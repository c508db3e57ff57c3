// Where templates make the statements that rules ask for.
using System.Text.RegularExpressions;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban;
using ImrDocs.Scriban.Analysis;
using ImrDocs.Text;

namespace ImrDocs.Letters.Checking;

/// <summary>Where templates make the statements that rules ask for: <c>::: statement NAME</c>.</summary>
internal static partial class StatementPlaces
{
    /// <summary>The statements of a template, by name, each with the place where it begins.</summary>
    public static IEnumerable<(string Name, SourceSpan Place)> Of(Template template) =>
        from text in TemplateText.Of(template)
        from Match match in Statement().Matches(text.Words)
        let name = match.Groups["name"]
        select (name.Value, text.IsQuoted ? text.Span : text.Span with { Start = text.Span.Start + match.Groups["mark"].Index, Length = 1 });

    /// <summary>The place of a statement in the templates of a letter kind; null when they make it nowhere, or in several of them.</summary>
    public static SourceSpan? Find(LetterTemplates letter, string statement)
    {
        var places = letter.Files.SelectMany(Of).Where(made => string.Equals(made.Name, statement, StringComparison.Ordinal)).Select(made => made.Place).ToList();
        return places.Select(place => place.Source.Name).Distinct(StringComparer.Ordinal).Count() == 1 ? places[0] : null;
    }

    [GeneratedRegex(@"^[ \t]*(?<mark>:{3,})[ \t]*statement[ \t]+(?<name>[\w-]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Statement();
}
