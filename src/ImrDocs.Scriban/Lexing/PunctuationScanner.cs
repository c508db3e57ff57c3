// Reads operators and punctuation.
namespace ImrDocs.Scriban.Lexing;

/// <summary>Reads operators and punctuation: the longest one that starts at an offset.</summary>
internal static class PunctuationScanner
{
    // Longer ones before their own beginnings.
    private static readonly (string Text, TokenKind Kind)[] All =
    [
        ("...", TokenKind.Ellipsis), ("..<", TokenKind.DotDotLess), ("//=", TokenKind.DoubleSlashEqual),
        ("..", TokenKind.DotDot), ("?.", TokenKind.QuestionDot), ("??", TokenKind.DoubleQuestion), ("?!", TokenKind.QuestionExclamation),
        ("|>", TokenKind.Pipe), ("||", TokenKind.DoublePipe), ("&&", TokenKind.DoubleAmpersand),
        ("//", TokenKind.DoubleSlash), ("<<", TokenKind.ShiftLeft), (">>", TokenKind.ShiftRight),
        ("==", TokenKind.DoubleEqual), ("!=", TokenKind.NotEqual), ("<=", TokenKind.LessEqual), (">=", TokenKind.GreaterEqual),
        ("+=", TokenKind.PlusEqual), ("-=", TokenKind.MinusEqual), ("*=", TokenKind.AsteriskEqual),
        ("/=", TokenKind.SlashEqual), ("%=", TokenKind.PercentEqual), ("++", TokenKind.Increment), ("--", TokenKind.Decrement),
        (";", TokenKind.Semicolon), (",", TokenKind.Comma), (":", TokenKind.Colon), (".", TokenKind.Dot), ("?", TokenKind.Question),
        ("(", TokenKind.OpenParen), (")", TokenKind.CloseParen), ("[", TokenKind.OpenBracket), ("]", TokenKind.CloseBracket),
        ("{", TokenKind.OpenBrace), ("}", TokenKind.CloseBrace), ("|", TokenKind.Pipe), ("+", TokenKind.Plus), ("-", TokenKind.Minus),
        ("*", TokenKind.Asterisk), ("/", TokenKind.Slash), ("%", TokenKind.Percent), ("=", TokenKind.Equal), ("<", TokenKind.Less),
        (">", TokenKind.Greater), ("!", TokenKind.Exclamation), ("@", TokenKind.At), ("^", TokenKind.Caret),
    ];

    /// <summary>The operator at an offset; <see cref="TokenKind.Invalid"/> when none starts there.</summary>
    public static (TokenKind Kind, int Length) Scan(string text, int start)
    {
        foreach (var (operatorText, kind) in All)
        {
            if (string.CompareOrdinal(text, start, operatorText, 0, operatorText.Length) == 0)
            {
                return (kind, operatorText.Length);
            }
        }

        return (TokenKind.Invalid, 1);
    }

    /// <summary>How an operator is written.</summary>
    public static string TextOf(TokenKind kind)
    {
        foreach (var (operatorText, candidate) in All)
        {
            if (candidate == kind)
            {
                return operatorText;
            }
        }

        return kind.ToString();
    }
}
