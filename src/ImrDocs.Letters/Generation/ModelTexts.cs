// Texts and dates of a case as values of templates.
using System.Collections.Immutable;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Generation;

/// <summary>Makes values of templates from texts and dates of a case.</summary>
/// <param name="placeholder">What a draft prints for a missing required text, <c>{field}</c> standing for its name; null for a final letter.</param>
/// <param name="nameOf">What people call the field at a path; null for the path itself.</param>
internal sealed class ModelTexts(string? placeholder, Func<string, string>? nameOf = null)
{
    /// <summary>A required text; in a draft its placeholder when it is empty.</summary>
    public Value Required(string text, string path) =>
        text.Length == 0 && placeholder is not null ? Placeholder(placeholder, nameOf?.Invoke(path) ?? path) : text;

    /// <summary>What a draft prints for the field of a name.</summary>
    public static string Placeholder(string placeholder, string name) => placeholder.Replace("{field}", name, StringComparison.Ordinal);

    /// <summary>A text that is null when the case has none.</summary>
    public Value Optional(string? text, string path) => text is null ? Value.Null : Required(text, path);

    /// <summary>A date that is null when the case has none.</summary>
    public static Value Date(DateOnly? date) => date is { } day ? day.ToDateTime(TimeOnly.MinValue) : Value.Null;

    /// <summary>Adds a list of texts.</summary>
    public static void AddTexts(ScribanObject model, string name, ImmutableArray<string> texts)
    {
        var list = model.AddDataArray(name, texts.Length);
        foreach (var text in texts)
        {
            list.AddData(text);
        }
    }
}
