// Text to codewords.
namespace ImrDocs.Rendering.Barcodes.DataMatrix;

/// <summary>ASCII encodation (ISO/IEC 16022, 5.2.3) and padding (5.2.4.3).</summary>
internal static class AsciiEncodation
{
    private const byte PadWord = 129;

    /// <summary>The codewords of a text: two digits are one, any other character is one.</summary>
    /// <exception cref="ArgumentException">A character is not ASCII.</exception>
    public static List<byte> Encode(string text)
    {
        var words = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAscii(text[i]))
            {
                throw new ArgumentException("A character is not ASCII", nameof(text));
            }

            if (char.IsAsciiDigit(text[i]) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                words.Add((byte)(130 + (10 * (text[i] - '0')) + text[i + 1] - '0'));
                i++;
            }
            else
            {
                words.Add((byte)(text[i] + 1));
            }
        }

        return words;
    }

    /// <summary>Fills up to a length: the first pad as it is, the others scrambled by their position.</summary>
    public static void Pad(List<byte> words, int length)
    {
        if (words.Count < length)
        {
            words.Add(PadWord);
        }

        while (words.Count < length)
        {
            var scrambled = PadWord + (149 * (words.Count + 1) % 253) + 1;
            words.Add((byte)(scrambled > 254 ? scrambled - 254 : scrambled));
        }
    }
}
