// Checks the fixed words of templates: data left in them, leftovers of a word processor, quotes of two kinds.
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban;
using ImrDocs.Scriban.Analysis;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Checking;

/// <summary>Checks the fixed words of templates. Its messages repeat none of them, since they may be somebody's data.</summary>
internal static class TextCheck
{
    private const string StraightQuotes = "'\"";
    private const string CurlyQuotes = "‘’“”";

    /// <summary>Fixed words of a template that are data of an example, or look like data.</summary>
    public static IEnumerable<Diagnostic> LeftData(Template template, ExampleData examples) =>
        from text in TemplateText.Of(template)
        from found in LeftData(text.Words, examples)
        select Diagnostic.At(CheckDiagnostics.LooksLikeData, PlaceIn(text, found.Start), found.Message);

    private static IEnumerable<(int Start, string Message)> LeftData(string words, ExampleData examples)
    {
        var known = examples.Find(words).ToList();
        return known.Select(found => (found.Start, $"This text is {found.What}")).Concat(
            from found in DataPatterns.Find(words)
            where !known.Exists(other => found.Start >= other.Start && found.Start < other.Start + other.Length)
            select (found.Start, $"This text looks like {found.What}"));
    }

    /// <summary>What fixed words of a template brought along from a word processor.</summary>
    public static IEnumerable<Diagnostic> WordProcessorLeftovers(Template template) =>
        from text in TemplateText.Of(template)
        from problem in MergeFields(text).Concat(text.IsQuoted ? [] : Bullets(text))
        select problem;

    private static IEnumerable<Diagnostic> MergeFields(TemplateText text) =>
        from place in WordProcessorMarks.MergeFields(text.Words)
        select Diagnostic.At(CheckDiagnostics.MergeField, PlaceIn(text, place), "This looks like a merge field of a word processor");

    private static IEnumerable<Diagnostic> Bullets(TemplateText text) =>
        from place in WordProcessorMarks.Bullets(text.Words, text.Span.Position.Column == 1)
        select Diagnostic.At(CheckDiagnostics.TypedBullet, PlaceIn(text, place), "A line begins with a bullet, but is no entry of a list");

    /// <summary>The quotes and apostrophes of a letter that are of the kind used less often, the first one of each template.</summary>
    public static IEnumerable<Diagnostic> MixedQuotes(LetterTemplates letter)
    {
        var texts = letter.Files.Select(template => TemplateText.Of(template)).ToList();
        var straight = texts.Sum(template => template.Sum(text => text.Words.Count(StraightQuotes.Contains)));
        var curly = texts.Sum(template => template.Sum(text => text.Words.Count(CurlyQuotes.Contains)));
        if (straight == 0 || curly == 0)
        {
            yield break;
        }

        var (rarer, what) = curly <= straight ? (CurlyQuotes, "curly, most others of the letter are straight") : (StraightQuotes, "straight, most others of the letter are curly");
        foreach (var template in texts)
        {
            if (template.FirstOrDefault(text => text.Words.AsSpan().IndexOfAny(rarer) >= 0) is { } text)
            {
                yield return Diagnostic.At(CheckDiagnostics.MixedQuotes, PlaceIn(text, text.Words.AsSpan().IndexOfAny(rarer)), $"This quote or apostrophe is {what}");
            }
        }
    }

    // In quoted text escapes make places unsure; its beginning is near enough.
    private static SourceSpan PlaceIn(TemplateText text, int start) => text.IsQuoted ? text.Span : text.Span with { Start = text.Span.Start + start, Length = 1 };
}
