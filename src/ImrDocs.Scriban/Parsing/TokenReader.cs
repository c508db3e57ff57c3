// Walks over the tokens of a template.
using ImrDocs.Scriban.Lexing;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Parsing;

/// <summary>Walks over the tokens of a template, collects problems and counts nesting.</summary>
internal sealed class TokenReader(SourceText source, List<Token> tokens, List<Diagnostic> diagnostics, ParserOptions options)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _position;
    private int _depth;
    private int _lineSpanning;

    public ParserOptions Options { get; } = options;

    /// <summary>The token to be read.</summary>
    public Token Current => tokens[_position];

    /// <summary>The token before it.</summary>
    public Token Previous => tokens[Math.Max(0, _position - 1)];

    /// <summary>The last token of the template, in front of its end.</summary>
    public Token Last => tokens[Math.Max(0, tokens.Count - 2)];

    /// <summary>The indent of the running code block.</summary>
    public SourceSpan Indent { get; private set; }

    /// <summary>Whether the current token follows the one before it without a blank.</summary>
    public bool IsAdjacent => _position > 0 && Previous.End == Current.Start;

    /// <summary>Whether nothing more is read because a limit was passed.</summary>
    public bool IsAborted { get; private set; }

    /// <summary>Whether the current token ends a statement.</summary>
    public bool IsStatementEnd => Current.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfFile;

    /// <summary>A token further on; the end of the file is the last.</summary>
    public Token Peek(int count) => tokens[Math.Min(_position + count, tokens.Count - 1)];

    /// <summary>The source of a token.</summary>
    public ReadOnlySpan<char> TextOf(Token token) => source.Content.AsSpan(token.Start, token.End - token.Start);

    /// <summary>A name, one instance for all its uses in the template.</summary>
    public string NameOf(Token token)
    {
        var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(TextOf(token), out var name))
        {
            name = TextOf(token).ToString();
            _names.Add(name);
        }

        return name;
    }

    /// <summary>The place of a token.</summary>
    public SourceSpan SpanOf(Token token) => new(source, token.Start, token.End - token.Start);

    /// <summary>From an offset to the end of the token read last.</summary>
    public SourceSpan SpanFrom(int start) => new(source, start, Math.Max(0, Previous.End - start));

    /// <summary>Whether the current token is an identifier of this name.</summary>
    public bool IsWord(string word) => Current.Kind == TokenKind.Identifier && TextOf(Current).SequenceEqual(word);

    /// <summary>Reads a token.</summary>
    public Token Next()
    {
        var token = Current;
        if (token.Kind == TokenKind.CodeEnter)
        {
            Indent = new SourceSpan(source, token.Start - token.Indent, token.Indent);
        }

        if (_position < tokens.Count - 1)
        {
            _position++;
        }

        if (_lineSpanning > 0)
        {
            SkipNewLines();
        }

        return token;
    }

    /// <summary>Reads a token if it is of a kind.</summary>
    public bool TryNext(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        Next();
        return true;
    }

    /// <summary>Skips line ends.</summary>
    public void SkipNewLines()
    {
        while (Current.Kind == TokenKind.NewLine)
        {
            _position++;
        }
    }

    /// <summary>Skips the rest of a broken statement.</summary>
    public void SkipStatement()
    {
        _lineSpanning = 0;
        while (!IsStatementEnd)
        {
            Next();
        }
    }

    /// <summary>Line ends mean nothing until <see cref="EndLineSpanning"/>.</summary>
    public void BeginLineSpanning() => _lineSpanning++;

    /// <summary>Line ends mean something again; called before the closing token is read.</summary>
    public void EndLineSpanning() => _lineSpanning = Math.Max(0, _lineSpanning - 1);

    /// <summary>Line ends end statements again inside <c>do … end</c>; answers what to restore.</summary>
    public int SuspendLineSpanning()
    {
        var suspended = _lineSpanning;
        _lineSpanning = 0;
        return suspended;
    }

    /// <summary>Restores what <see cref="SuspendLineSpanning"/> answered.</summary>
    public void RestoreLineSpanning(int suspended) => _lineSpanning = suspended;

    /// <summary>Goes one level deeper; false when the limit is passed, which ends the parsing.</summary>
    public bool TryEnter()
    {
        if (++_depth <= Options.Depth)
        {
            return true;
        }

        if (!IsAborted)
        {
            Report(TemplateDiagnostics.NestingTooDeep, SpanOf(Current), $"Statements and expressions are nested deeper than {Options.Depth} levels");
            IsAborted = true;
            _position = tokens.Count - 1;
        }

        return false;
    }

    /// <summary>Comes back from a level.</summary>
    public void Leave() => _depth--;

    /// <summary>Notes a problem.</summary>
    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, string message, string? hint = null)
    {
        if (!IsAborted)
        {
            diagnostics.Add(Diagnostic.At(descriptor, span, message) with { Hint = hint ?? descriptor.Hint });
        }
    }

    /// <summary>Notes that the current token is not what must follow.</summary>
    public void ReportUnexpected(string expected, DiagnosticDescriptor? descriptor = null) => ReportUnexpected(expected, Current, descriptor);

    /// <summary>Reports that something else is expected than the current token, at the keyword whose head it breaks in lenient mode.</summary>
    public void ReportUnexpected(string expected, Token opening) => ReportUnexpected(expected, Options.IsStrict ? Current : opening, descriptor: null);

    private void ReportUnexpected(string expected, Token place, DiagnosticDescriptor? descriptor)
    {
        // The lexer has told what is wrong with an invalid token.
        if (Current.Kind != TokenKind.Invalid)
        {
            Report(descriptor ?? TemplateDiagnostics.UnexpectedToken, SpanOf(place), $"Expected {expected} instead of {Describe(Current)}");
        }
    }

    /// <summary>A token as messages show it.</summary>
    public string Describe(Token token) => token.Kind switch
    {
        TokenKind.EndOfFile => "the end of the template",
        TokenKind.NewLine => "the end of the line",
        TokenKind.Text => "text",
        TokenKind.String or TokenKind.VerbatimString or TokenKind.InterpolatedString or TokenKind.InterpolationStart => "a text literal",
        TokenKind.InterpolationMiddle or TokenKind.InterpolationEnd => "the end of the hole",
        _ => $"'{TextOf(token)}'",
    };
}
