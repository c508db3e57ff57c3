// Letters that are one character.
using System.Text;

namespace ImrDocs.Letters.Rules.Privacy;

/// <summary>Letters that are one character, as texts copied from a PDF have them: U+FB00 to U+FB06 of Unicode.</summary>
internal static class Ligatures
{
    private const char First = '\uFB00';
    private const char Last = '\uFB06';

    private static readonly string[] Letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>Whether a text has any.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAnyInRange(First, Last);

    /// <summary>The text with the letters of each as characters of their own.</summary>
    public static string TakeApart(ReadOnlySpan<char> text)
    {
        var apart = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (character is >= First and <= Last)
            {
                apart.Append(Letters[character - First]);
            }
            else
            {
                apart.Append(character);
            }
        }

        return apart.ToString();
    }
}
