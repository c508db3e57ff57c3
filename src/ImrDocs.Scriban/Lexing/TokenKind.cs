// The kinds of tokens.
namespace ImrDocs.Scriban.Lexing;

/// <summary>The kind of a <see cref="Token"/>.</summary>
internal enum TokenKind : byte
{
    /// <summary>Text outside code blocks, white space already stripped.</summary>
    Text,

    /// <summary>The opening of a code block.</summary>
    CodeEnter,

    /// <summary>The closing of a code block.</summary>
    CodeExit,

    /// <summary>A line end inside a code block.</summary>
    NewLine,

    /// <summary>A character that no token starts with; the lexer has reported it.</summary>
    Invalid,

    /// <summary>The end of the source.</summary>
    EndOfFile,

    /// <summary><c>name</c>.</summary>
    Identifier,

    /// <summary><c>$name</c>, <c>$</c>, <c>$0</c> or <c>$$</c>.</summary>
    LocalIdentifier,

    /// <summary>An integer in decimal digits.</summary>
    Integer,

    /// <summary>An integer after <c>0x</c>.</summary>
    HexInteger,

    /// <summary>An integer after <c>0b</c>.</summary>
    BinaryInteger,

    /// <summary>A number with a point, an exponent or a type suffix.</summary>
    Float,

    /// <summary>A quoted text with escapes.</summary>
    String,

    /// <summary>A text between backticks, without escapes.</summary>
    VerbatimString,

    /// <summary>An interpolated text without a hole.</summary>
    InterpolatedString,

    /// <summary>An interpolated text up to its first hole.</summary>
    InterpolationStart,

    /// <summary>The text between two holes.</summary>
    InterpolationMiddle,

    /// <summary>The text behind the last hole.</summary>
    InterpolationEnd,

    Semicolon,
    Comma,
    Colon,
    Dot,
    QuestionDot,
    DotDot,
    DotDotLess,
    Ellipsis,
    Question,
    DoubleQuestion,
    QuestionExclamation,
    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Pipe,
    Plus,
    Minus,
    Asterisk,
    Slash,
    DoubleSlash,
    Percent,
    ShiftLeft,
    ShiftRight,
    Equal,
    PlusEqual,
    MinusEqual,
    AsteriskEqual,
    SlashEqual,
    DoubleSlashEqual,
    PercentEqual,
    DoubleEqual,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    DoubleAmpersand,
    DoublePipe,
    Exclamation,
    At,
    Caret,
    Increment,
    Decrement,
}
