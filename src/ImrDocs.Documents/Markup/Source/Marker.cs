// How a value stands in the text that Markdig parses.
using System.Diagnostics;

namespace ImrDocs.Documents.Markup.Source;

/// <summary>
/// The mark of a value: U+E000, the index of its segment in digits of base 4,096 (U+E100 to U+F0FF), U+E001. To
/// CommonMark private-use characters are letters: neither white space nor punctuation.
/// </summary>
internal static class Marker
{
    public const char Open = '\uE000';
    public const char Close = '\uE001';
    public const int MaximumLength = 5;

    private const char ZeroDigit = '\uE100';
    private const int BitsOfDigit = 12;
    private const int Base = 1 << BitsOfDigit;

    /// <summary>Writes the mark of a segment and says how many characters it took.</summary>
    public static int Write(int index, Span<char> destination)
    {
        var length = 0;
        destination[length++] = Open;
        do
        {
            destination[length++] = (char)(ZeroDigit + (index & (Base - 1)));
            index >>>= BitsOfDigit;
        }
        while (index > 0);
        destination[length++] = Close;
        return length;
    }

    /// <summary>Reads the mark at the start of a text: the segment's index and the mark's length.</summary>
    public static (int Index, int Length) Read(ReadOnlySpan<char> text)
    {
        Debug.Assert(text[0] == Open, "A mark begins with U+E000");
        var index = 0;
        var position = 1;
        for (var shift = 0; text[position] != Close; shift += BitsOfDigit)
        {
            index |= (text[position++] - ZeroDigit) << shift;
        }

        return (index, position + 1);
    }
}
