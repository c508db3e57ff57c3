// The text of a value as it stands in a letter.
using System.Buffers;
using System.Globalization;
using System.Text;
using ImrDocs.Documents.Markup.Source;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Documents.Markup.Building;

/// <summary>
/// Normalizes values: composed characters (Unicode normalization form C), white space collapsed to single spaces
/// except U+00A0. Characters no letter can contain are a problem each and print as U+FFFD.
/// </summary>
internal static class ValueText
{
    private const char Replacement = '\uFFFD';
    private const int StackLimit = 256;

    /// <summary>The text of a value; may begin or end with one space, may be empty.</summary>
    public static string Normalize(string value, Origin origin, ProblemList problems) => Collapse(Compose(value, origin, problems));

    /// <summary>A value in normalization form C, without the characters that no letter can contain; white space as it is.</summary>
    public static string Compose(string value, Origin origin, ProblemList problems)
    {
        var text = ReplaceRefused(value, origin, problems);
        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Collapses white space; the same string when there is nothing to do.</summary>
    public static string Collapse(string text)
    {
        if (CharacterRules.IsCollapsed(text))
        {
            return text;
        }

        var rented = text.Length > StackLimit ? ArrayPool<char>.Shared.Rent(text.Length) : null;
        var buffer = rented ?? stackalloc char[StackLimit];
        var length = 0;
        foreach (var c in text)
        {
            if (!CharacterRules.IsSpace(c))
            {
                buffer[length++] = c;
            }
            else if (length == 0 || buffer[length - 1] != ' ')
            {
                buffer[length++] = ' ';
            }
        }

        var result = new string(buffer[..length]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return result;
    }

    private static string ReplaceRefused(string value, Origin origin, ProblemList problems)
    {
        if (CharacterRules.IsSurelyAllowed(value))
        {
            return value;
        }

        StringBuilder? result = null;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (CharacterRules.IsRefused(c))
            {
                result ??= new StringBuilder(value);
                result[i] = Replacement;
                problems.Add(MarkupDiagnostics.ValueCharacter, origin, string.Create(CultureInfo.InvariantCulture, $"A letter cannot print U+{(int)c:X4}"));
            }
        }

        return result?.ToString() ?? value;
    }
}
