using System.Text.RegularExpressions;
using ImrDocs.Testing;

namespace ImrDocs.Architecture.Tests;

public sealed partial class PrintedEnglishTests
{
    private const int PhraseLength = 4;

    /// <summary>
    /// What a letter prints stands in template files, where editors can change it. Every four words that follow each
    /// other in a template's own text are looked for in the string literals of the code that makes letters.
    /// </summary>
    [Fact]
    public void No_phrase_of_a_letter_stands_in_the_code()
    {
        var phrases = TemplateTexts().SelectMany(text => Phrases(text, PhraseLength)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.True(phrases.Count > 200, "too few phrases were found in the templates");
        // The declarations of case fields describe the format; their words reach the JSON Schema and no letter.
        string[] folders = ["ImrDocs.Documents", "ImrDocs.Rendering", "ImrDocs.Letters/Templates", "ImrDocs.Letters/Generation"];
        var found =
            from folder in folders
            from file in SourceTree.In("src/" + folder)
            from Match literal in StringLiteral().Matches(file.Text)
            from phrase in Phrases(literal.Value, PhraseLength)
            where phrases.Contains(phrase)
            select $"{file.Path}: {phrase}";
        Assert.Empty(found);
    }

    /// <summary>Letter kinds are folders of templates; the code names the one that is meant where none is named.</summary>
    [Fact]
    public void No_letter_kind_but_the_default_one_is_known_to_the_code()
    {
        var kinds = Directory.EnumerateFiles(Repository.PathOf("templates"), "letter.json", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(Path.GetDirectoryName(path)!)).Where(kind => kind != "final-determination").ToList();
        Assert.NotEmpty(kinds);
        Assert.DoesNotContain(SourceTree.Files, file => kinds.Exists(kind => file.Text.Contains(kind, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<string> TemplateTexts() =>
        Directory.EnumerateFiles(Repository.PathOf("templates"), "*.sbn", SearchOption.AllDirectories)
            .SelectMany(path => CodeBlock().Split(File.ReadAllText(path)));

    private static IEnumerable<string> Phrases(string text, int length)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToArray();
        for (var i = 0; i + length <= words.Length; i++)
        {
            yield return string.Join(' ', words[i..(i + length)]);
        }
    }

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("\"(?:[^\"\\\\\n]|\\\\.)*\"", RegexOptions.ExplicitCapture)]
    private static partial Regex StringLiteral();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();
}
