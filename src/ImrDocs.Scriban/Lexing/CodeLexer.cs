// Reads the tokens of a code block.
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Lexing;

/// <summary>Reads the tokens of one code block, or of a whole script.</summary>
internal sealed class CodeLexer(SourceText source, List<Token> tokens, List<Diagnostic> diagnostics, bool isScript)
{
    // For each open interpolation: the quote that ends it and the number of braces open around its hole.
    private readonly Stack<(char Quote, int Braces)> _interpolations = new();
    private readonly string _text = source.Content;
    private int _position;
    private int _braces;

    /// <summary>Reads up to the closing of the block, or to the opening of the next; answers the offset behind it.</summary>
    public int Read(int start)
    {
        _position = start;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (!isScript && TryReadExit(c))
            {
                return _position;
            }

            // No code has two braces in a row: they open the next block, and this one was never closed.
            if (!isScript && c == '{' && Peek(1) == '{' && _interpolations.Count == 0)
            {
                return _position;
            }

            if (c == '\n' || (c == '\r' && Peek(1) == '\n'))
            {
                ReadNewLine(c);
            }
            else if (char.IsWhiteSpace(c))
            {
                _position++;
            }
            else if (c == '#')
            {
                SkipComment();
            }
            else
            {
                ReadToken(c);
            }
        }

        return _position;
    }

    private bool TryReadExit(char c)
    {
        if (_braces > 0 || _interpolations.Count > 0)
        {
            return false;
        }

        var length = c == '}' && Peek(1) == '}' ? 2 : c is '-' or '~' && Peek(1) == '}' && Peek(2) == '}' ? 3 : 0;
        if (length > 0)
        {
            Add(TokenKind.CodeExit, length);
        }

        return length > 0;
    }

    private void ReadNewLine(char c)
    {
        if (_interpolations.TryPeek(out var open) && open.Braces == _braces)
        {
            Report(TemplateDiagnostics.UnclosedBlock, _position, 1, "The hole of the interpolated text is not closed on its line");
            _interpolations.Clear();
            _braces = 0;
        }

        Add(TokenKind.NewLine, c == '\r' ? 2 : 1);
    }

    // Comments end at the closing of the block as well, but not before its white-space mark.
    private void SkipComment()
    {
        var isMultiLine = Peek(1) == '#';
        _position += isMultiLine ? 2 : 1;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (!isScript && ((c == '}' && Peek(1) == '}') || (c is '-' or '~' && Peek(1) == '}' && Peek(2) == '}')))
            {
                return;
            }

            if (isMultiLine && c == '#' && Peek(1) == '#')
            {
                _position += 2;
                return;
            }

            if (!isMultiLine && (c == '\n' || (c == '\r' && Peek(1) == '\n')))
            {
                return;
            }

            _position++;
        }
    }

    private void ReadToken(char c)
    {
        if (char.IsLetter(c) || c == '_')
        {
            Add(TokenKind.Identifier, LengthOfName(_position));
        }
        else if (char.IsAsciiDigit(c))
        {
            var (kind, length) = NumberScanner.Scan(_text, _position);
            Add(kind, length);
        }
        else if (c is '"' or '\'')
        {
            ReadText(_position + 1, c, TokenKind.String, TokenKind.String);
        }
        else if (c == '`')
        {
            ReadVerbatim();
        }
        else if (c == '$')
        {
            ReadDollar();
        }
        else
        {
            ReadPunctuation(c);
        }
    }

    private void ReadDollar()
    {
        if (Peek(1) is '"' or '\'')
        {
            ReadText(_position + 2, Peek(1), TokenKind.InterpolatedString, TokenKind.InterpolationStart);
        }
        else if (Peek(1) == '$')
        {
            Add(TokenKind.LocalIdentifier, 2);
        }
        else if (char.IsAsciiDigit(Peek(1)))
        {
            var length = 1;
            while (char.IsAsciiDigit(Peek(length)))
            {
                length++;
            }

            Add(TokenKind.LocalIdentifier, length);
        }
        else
        {
            Add(TokenKind.LocalIdentifier, 1 + (char.IsLetter(Peek(1)) || Peek(1) == '_' ? LengthOfName(_position + 1) : 0));
        }
    }

    // Reads a text up to its quote (the token is of kind whole), or an interpolated one up to its next hole (kind toHole).
    private void ReadText(int from, char quote, TokenKind whole, TokenKind toHole)
    {
        for (var i = from; i < _text.Length; i++)
        {
            var c = _text[i];
            if (c == '\\')
            {
                i += EscapeScanner.Scan(_text, i + 1, toHole != TokenKind.String, out var wrong);
                if (wrong >= 0)
                {
                    Report(TemplateDiagnostics.InvalidEscape, Math.Min(wrong, _text.Length - 1), 1, "There is no such escape in a text");
                }
            }
            else if (c == quote)
            {
                Add(whole, i + 1 - _position);
                return;
            }
            else if (c == '{' && toHole != TokenKind.String)
            {
                Add(toHole, i + 1 - _position);
                _interpolations.Push((quote, _braces));
                return;
            }
        }

        Report(TemplateDiagnostics.UnclosedText, _position, 1, $"The text is not closed with {quote}");
        Add(TokenKind.Invalid, _text.Length - _position);
    }

    private void ReadVerbatim()
    {
        for (var i = _position + 1; i < _text.Length; i++)
        {
            if (_text[i] == '`')
            {
                if (i + 1 < _text.Length && _text[i + 1] == '`')
                {
                    i++;
                    continue;
                }

                Add(TokenKind.VerbatimString, i + 1 - _position);
                return;
            }
        }

        Report(TemplateDiagnostics.UnclosedText, _position, 1, "The text is not closed with `");
        Add(TokenKind.Invalid, _text.Length - _position);
    }

    private void ReadPunctuation(char c)
    {
        if (c == '}' && _interpolations.TryPeek(out var open) && open.Braces == _braces)
        {
            _interpolations.Pop();
            ReadText(_position + 1, open.Quote, TokenKind.InterpolationEnd, TokenKind.InterpolationMiddle);
            return;
        }

        var (kind, length) = PunctuationScanner.Scan(_text, _position);
        if (kind == TokenKind.OpenBrace)
        {
            _braces++;
        }
        else if (kind == TokenKind.CloseBrace && _braces == 0)
        {
            Report(TemplateDiagnostics.UnexpectedCharacter, _position, 1, "There is a } without a {", isScript ? null : "Code ends with }}");
            kind = TokenKind.Invalid;
        }
        else if (kind == TokenKind.CloseBrace)
        {
            _braces--;
        }
        else if (kind == TokenKind.Invalid)
        {
            Report(TemplateDiagnostics.UnexpectedCharacter, _position, 1, $"U+{(int)c:X4} cannot stand in code", IsCurlyQuote(c) ? "Write a straight quote" : null);
        }

        Add(kind, length);
    }

    private int LengthOfName(int start)
    {
        var end = start;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] == '_'))
        {
            end++;
        }

        return end - start;
    }

    private char Peek(int offset) => _position + offset < _text.Length ? _text[_position + offset] : '\0';

    private void Add(TokenKind kind, int length)
    {
        tokens.Add(new Token(kind, _position, _position + length));
        _position += length;
    }

    private static bool IsCurlyQuote(char c) => c is '\u2018' or '\u2019' or '\u201C' or '\u201D';

    private void Report(DiagnosticDescriptor descriptor, int start, int length, string message, string? hint = null) =>
        diagnostics.Add(Diagnostic.At(descriptor, new SourceSpan(source, start, length), message) with { Hint = hint ?? descriptor.Hint });
}
