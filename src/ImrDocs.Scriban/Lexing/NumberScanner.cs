// Finds the end of a number.
namespace ImrDocs.Scriban.Lexing;

/// <summary>Finds the end of a number and what kind it is.</summary>
internal static class NumberScanner
{
    /// <summary>The kind and length of the number that starts at an offset.</summary>
    public static (TokenKind Kind, int Length) Scan(string text, int start)
    {
        if (At(text, start) == '0' && At(text, start + 1) is 'x' or 'X' && char.IsAsciiHexDigit(At(text, start + 2)))
        {
            var end = SkipDigits(text, start + 2, char.IsAsciiHexDigit);
            return (TokenKind.HexInteger, end + (At(text, end) is 'u' or 'U' ? 1 : 0) - start);
        }

        if (At(text, start) == '0' && At(text, start + 1) is 'b' or 'B' && At(text, start + 2) is '0' or '1')
        {
            var end = SkipDigits(text, start + 2, c => c is '0' or '1');
            return (TokenKind.BinaryInteger, end + (At(text, end) is 'u' or 'U' ? 1 : 0) - start);
        }

        return ScanDecimal(text, start);
    }

    private static (TokenKind Kind, int Length) ScanDecimal(string text, int start)
    {
        var kind = TokenKind.Integer;
        var end = SkipDigits(text, start, char.IsAsciiDigit);

        // Two points are a range: 1..5.
        if (At(text, end) == '.' && char.IsAsciiDigit(At(text, end + 1)))
        {
            kind = TokenKind.Float;
            end = SkipDigits(text, end + 1, char.IsAsciiDigit);
        }

        if (At(text, end) is 'e' or 'E')
        {
            var sign = At(text, end + 1) is '+' or '-' ? 1 : 0;
            if (char.IsAsciiDigit(At(text, end + 1 + sign)))
            {
                kind = At(text, end + 1) == '-' ? TokenKind.Float : kind;
                end = SkipDigits(text, end + 1 + sign, char.IsAsciiDigit);
            }
        }

        if (At(text, end) is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && !char.IsLetterOrDigit(At(text, end + 1)))
        {
            kind = TokenKind.Float;
            end++;
        }

        return (kind, end - start);
    }

    private static int SkipDigits(string text, int position, Func<char, bool> isDigit)
    {
        while (isDigit(At(text, position)) || (At(text, position) == '_' && isDigit(At(text, position + 1))))
        {
            position++;
        }

        return position;
    }

    private static char At(string text, int position) => position < text.Length ? text[position] : '\0';
}
