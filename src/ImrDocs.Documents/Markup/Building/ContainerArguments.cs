// The words behind the colons of a container.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Documents.Markup.Source;
using ImrDocs.Documents.Markup.Syntax;
using ImrDocs.Documents.Styles;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>Reads name and arguments of a container word by word and reports what does not belong there.</summary>
internal sealed class ContainerArguments
{
    private readonly MarkedText _text;
    private readonly ProblemList _problems;
    private readonly ImmutableArray<Word> _words;
    private int _next;

    public ContainerArguments(FenceBlock fence, MarkedText text, ProblemList problems)
    {
        _text = text;
        _problems = problems;
        _words = fence.Words;
        foreach (var word in fence.Words)
        {
            if (word.Text.AsSpan().IndexOf(Marker.Open) is >= 0 and var marker)
            {
                _words = _words.Remove(word);
                problems.Add(MarkupDiagnostics.ValuePlace, text.OriginAt(word.Offset + marker), "A value stands in the arguments of a container");
            }
        }

        HasValue = _words.Length < fence.Words.Length;
        Name = TryTake(out var name) ? name : new Word("", fence.ArgumentsStart);
    }

    /// <summary>Whether a value stands among them, which has been reported.</summary>
    public bool HasValue { get; }

    /// <summary>Whether no argument is left.</summary>
    public bool IsEmpty => _next == _words.Length;

    /// <summary>What the container is.</summary>
    public Word Name { get; }

    /// <summary>
    /// Takes the next word, which is to be one of those given: null when there is none, or, with a problem, when it is
    /// another.
    /// </summary>
    public string? TakeAny(params ReadOnlySpan<string> known)
    {
        while (TryTake(out var word))
        {
            if (known.Contains(word.Text))
            {
                return word.Text;
            }

            Report(MarkupDiagnostics.ContainerArguments, word, $"'{Name.Text}' takes no '{word.Text}' here", NearestName.Of(word.Text, known.ToArray()));
        }

        return null;
    }

    /// <summary>Takes the whole numbers from 1 to 100 that stand next: relative widths, or columns.</summary>
    public ImmutableArray<int> TakeNumbers()
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        while (!IsEmpty && int.TryParse(_words[_next].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 100)
        {
            numbers.Add(number);
            _next++;
        }

        return numbers.DrainToImmutable();
    }

    /// <summary>Takes a name that the template gives.</summary>
    public string TakeName()
    {
        if (TryTake(out var name))
        {
            return name.Text;
        }

        Report(MarkupDiagnostics.ContainerArguments, Name, $"'{Name.Text}' has no name", null);
        return "";
    }

    /// <summary>Takes the name of a paragraph style.</summary>
    public string? TakeStyle(StyleSheet styles)
    {
        if (!TryTake(out var name))
        {
            Report(MarkupDiagnostics.ContainerArguments, Name, $"'{Name.Text}' names no style", null);
            return null;
        }

        if (styles.Styles.ContainsKey(name.Text))
        {
            return name.Text;
        }

        Report(MarkupDiagnostics.UnknownStyle, name, $"There is no style '{name.Text}'", NearestName.Of(name.Text, styles.Styles.Keys.Order(StringComparer.Ordinal)));
        return null;
    }

    /// <summary>Takes the tag of a language: a language subtag and, where needed, others behind it (RFC 5646, 2.1).</summary>
    public string TakeLanguage()
    {
        if (!TryTake(out var tag))
        {
            Report(MarkupDiagnostics.ContainerArguments, Name, $"'{Name.Text}' names no language", null);
            return "";
        }

        if (!IsLanguageTag(tag.Text))
        {
            Report(MarkupDiagnostics.ContainerArguments, tag, $"'{tag.Text}' is no tag of a language, such as es or zh-Hant", null);
        }

        return tag.Text;
    }

    /// <summary>Takes the name of a place on the first page.</summary>
    public string? TakeFrame(StyleSheet styles)
    {
        if (!TryTake(out var name))
        {
            Report(MarkupDiagnostics.ContainerArguments, Name, $"'{Name.Text}' names no place", null);
            return null;
        }

        if (styles.Frames.ContainsKey(name.Text))
        {
            return name.Text;
        }

        Report(MarkupDiagnostics.UnknownFrame, name, $"There is no frame '{name.Text}'", NearestName.Of(name.Text, styles.Frames.Keys.Order(StringComparer.Ordinal)));
        return null;
    }

    /// <summary>Reports every word that is left.</summary>
    public void End() => TakeAny();

    /// <summary>Reports a word, with the known one that was probably meant.</summary>
    public void Report(DiagnosticDescriptor descriptor, Word word, string message, string? nearest)
    {
        var hint = nearest is null ? null : $"Did you mean '{nearest}'?";
        _problems.Add(descriptor, _text.OriginAt(word.Offset, Math.Max(1, word.Text.Length)), message, hint);
    }

    private bool TryTake(out Word word)
    {
        word = IsEmpty ? default : _words[_next++];
        return word.Text is not null;
    }

    private static bool IsLanguageTag(string tag)
    {
        var subtags = tag.Split('-');
        return subtags[0].Length is 2 or 3 && subtags[0].All(char.IsAsciiLetter)
            && subtags.Skip(1).All(subtag => subtag.Length is >= 1 and <= 8 && subtag.All(char.IsAsciiLetterOrDigit));
    }
}
