// Splits a template into text and code blocks, applying the white-space marks.
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Lexing;

/// <summary>
/// Splits a template into tokens: text, escape blocks (<c>{%{ … }%}</c>) and the tokens of code blocks
/// (<c>{{ … }}</c>). White-space marks are applied here, so a text token is exactly what will be printed.
/// </summary>
internal sealed class Lexer
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private readonly List<Diagnostic> _diagnostics;

    private Lexer(SourceText source, List<Diagnostic> diagnostics)
    {
        _source = source;
        _text = source.Content;
        _diagnostics = diagnostics;
    }

    /// <summary>The tokens of a source, the last being <see cref="TokenKind.EndOfFile"/>.</summary>
    public static List<Token> Tokenize(SourceText source, bool isScript, List<Diagnostic> diagnostics)
    {
        var lexer = new Lexer(source, diagnostics);
        if (isScript)
        {
            new CodeLexer(source, lexer._tokens, diagnostics, isScript: true).Read(0);
        }
        else
        {
            lexer.ReadTemplate();
        }

        lexer._tokens.Add(new Token(TokenKind.EndOfFile, source.Content.Length, source.Content.Length));
        return lexer._tokens;
    }

    private void ReadTemplate()
    {
        var start = 0;
        var mark = '\0';
        while (true)
        {
            var (open, percents) = FindOpening(start);
            if (open < 0)
            {
                AddText(start, _text.Length, mark, '\0');
                return;
            }

            var inner = open + 2 + percents;
            var openMark = inner < _text.Length && _text[inner] is '-' or '~' ? _text[inner] : '\0';
            inner += openMark == '\0' ? 0 : 1;
            var indent = AddText(start, open, mark, openMark);
            (start, mark) = percents > 0 ? ReadEscape(open, inner, percents) : ReadCode(open, inner, indent);
        }
    }

    private (int Next, char Mark) ReadCode(int open, int inner, int indent)
    {
        _tokens.Add(new Token(TokenKind.CodeEnter, open, inner, indent));
        var code = new CodeLexer(_source, _tokens, _diagnostics, isScript: false);
        var known = _diagnostics.Count;
        var end = code.Read(inner);
        if (_tokens[^1].Kind != TokenKind.CodeExit)
        {
            // An unclosed text or hole swallows the closing of its block: that is told already.
            if (_diagnostics.Count == known)
            {
                _diagnostics.Add(Diagnostic.At(
                    TemplateDiagnostics.UnclosedBlock, new SourceSpan(_source, open, 2), "The code block is not closed with }}"));
            }

            if (end < _text.Length)
            {
                _tokens.Add(new Token(TokenKind.CodeExit, end, end));
            }

            return (end, '\0');
        }

        var mark = _text[_tokens[^1].Start];
        return (end, mark is '-' or '~' ? mark : '\0');
    }

    private (int Next, char Mark) ReadEscape(int open, int inner, int percents)
    {
        var closing = "}" + new string('%', percents) + "}";
        var close = _text.IndexOf(closing, inner, StringComparison.Ordinal);
        if (close < 0)
        {
            _diagnostics.Add(Diagnostic.At(
                TemplateDiagnostics.UnclosedBlock, new SourceSpan(_source, open, percents + 2), $"The escape block is not closed with {closing}"));
            return (_text.Length, '\0');
        }

        var mark = close > inner && _text[close - 1] is '-' or '~' ? _text[close - 1] : '\0';
        Emit(inner, mark == '\0' ? close : close - 1);
        return (close + closing.Length, mark);
    }

    // The next "{{" or "{%{", with the number of percent signs.
    private (int Open, int Percents) FindOpening(int from)
    {
        for (var i = from; (i = _text.IndexOf('{', i)) >= 0; i++)
        {
            var percents = 0;
            while (i + 1 + percents < _text.Length && _text[i + 1 + percents] == '%')
            {
                percents++;
            }

            if (i + 1 + percents < _text.Length && _text[i + 1 + percents] == '{')
            {
                return (i, percents);
            }
        }

        return (-1, 0);
    }

    // Adds what the marks leave of the text; answers the length of the indent before the opening at its end.
    private int AddText(int start, int end, char closeMark, char openMark)
    {
        start = closeMark switch
        {
            '-' => SkipWhiteSpace(start, end),
            '~' => SkipLine(start, end),
            _ => start,
        };
        var trimmed = end;
        while (trimmed > start && (openMark == '-' ? char.IsWhiteSpace(_text[trimmed - 1]) : openMark == '~' && IsBlank(_text[trimmed - 1])))
        {
            trimmed--;
        }

        Emit(start, trimmed);
        return openMark == '\0' ? IndentBefore(start, end, closeMark) : 0;
    }

    private int IndentBefore(int start, int end, char closeMark)
    {
        var blank = end;
        while (blank > start && IsBlank(_text[blank - 1]))
        {
            blank--;
        }

        var isLineStart = blank > start ? _text[blank - 1] == '\n'
            : blank == 0 || (closeMark != '-' && _text[blank - 1] == '\n');
        return isLineStart ? end - blank : 0;
    }

    private int SkipWhiteSpace(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        return start;
    }

    private int SkipLine(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            if (_text[start++] == '\n')
            {
                break;
            }
        }

        return start;
    }

    private void Emit(int start, int end)
    {
        if (end > start)
        {
            _tokens.Add(new Token(TokenKind.Text, start, end));
        }
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';
}
