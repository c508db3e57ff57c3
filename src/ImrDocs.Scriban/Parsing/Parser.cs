// Builds the syntax tree of a template: blocks of statements.
using System.Collections.Immutable;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Parsing;

/// <summary>
/// Builds the syntax tree of a template by recursive descent. A broken statement is reported and skipped, so that all
/// problems of a template are told at once.
/// </summary>
internal sealed class Parser
{
    private static readonly string[] BlockEnds = ["end", "else", "when"];
    private readonly TokenReader _reader;
    private readonly StatementParser _statements;
    private readonly Stack<List<string>> _locals = new();

    private Parser(TokenReader reader)
    {
        _reader = reader;
        _statements = new StatementParser(reader, this, new ExpressionParser(reader, this));
    }

    /// <summary>Reads a template.</summary>
    public static Template Parse(SourceText source, ParserOptions options)
    {
        var diagnostics = new List<Diagnostic>();
        var tokens = Lexer.Tokenize(source, options.IsScript, diagnostics);
        if (options.IsStrict)
        {
            ForeignSyntax.ReportSections(source, tokens, diagnostics);
        }

        var lexical = diagnostics.Count;
        var parser = new Parser(new TokenReader(source, tokens, diagnostics, options));
        var locals = parser.EnterFunction();
        var body = parser.ParsePage(source);

        if (options.IsStrict)
        {
            FollowingErrors.Remove(source, tokens, diagnostics, lexical);
        }

        // The lexer runs ahead of the parser; stable order by place tells them as a reader meets them.
        return new Template(source, [.. diagnostics.OrderBy(d => d.Position?.Line).ThenBy(d => d.Position?.Column)], body, locals);
    }

    /// <summary>Whether what is read stands in a page, not in a function or a script.</summary>
    public bool IsInPage => _locals.Count == 1 && !_reader.Options.IsScript;

    /// <summary>Begins the local variables of a page or function.</summary>
    public List<string> EnterFunction()
    {
        _locals.Push([]);
        return _locals.Peek();
    }

    /// <summary>Ends them.</summary>
    public void LeaveFunction() => _locals.Pop();

    /// <summary>The place of a local variable of the running function.</summary>
    public int SlotOf(string name)
    {
        var names = _locals.Peek();
        var slot = names.IndexOf(name);
        if (slot < 0)
        {
            slot = names.Count;
            names.Add(name);
        }

        return slot;
    }

    /// <summary>
    /// Reads statements up to <c>end</c>, <c>else</c> or <c>when</c>, which the caller reads; null when the end is missing.
    /// </summary>
    /// <param name="opening">The statement whose body this is, for the message when its <c>end</c> is missing.</param>
    /// <param name="allowsElse">Whether <c>else</c> ends the block.</param>
    /// <param name="allowsWhen">Whether <c>when</c> ends the block.</param>
    public BlockStatement? ParseBlock(SourceSpan opening, bool allowsElse = false, bool allowsWhen = false)
    {
        var isEntered = _reader.TryEnter();
        var start = _reader.Current.Start;
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var isClosed = isEntered && ReadStatements(statements, allowsElse, allowsWhen);
        _reader.Leave();
        var body = new BlockStatement(_reader.SpanFrom(start), statements.DrainToImmutable());
        if (isClosed)
        {
            return body;
        }

        var place = _reader.Options.IsStrict ? opening : _reader.SpanOf(_reader.Last);
        _reader.Report(TemplateDiagnostics.MissingEnd, place, $"'{FirstWord(opening)}' has no 'end'");
        return null;
    }

    private BlockStatement ParsePage(SourceText source)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (true)
        {
            ReadStatements(statements, allowsElse: false, allowsWhen: false);
            if (_reader.Current.Kind == TokenKind.EndOfFile)
            {
                return new BlockStatement(new SourceSpan(source, 0, source.Content.Length), statements.DrainToImmutable());
            }

            _reader.Report(TemplateDiagnostics.SurplusEnd, _reader.SpanOf(_reader.Current), "'end' closes nothing");
            _reader.Next();
            EndStatement();
        }
    }

    // True when a word that ends the block was met; "end" and its line are not yet read.
    private bool ReadStatements(ImmutableArray<Statement>.Builder statements, bool allowsElse, bool allowsWhen)
    {
        while (true)
        {
            while (_reader.Current.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeEnter or TokenKind.CodeExit)
            {
                _reader.Next();
            }

            if (_reader.Current.Kind == TokenKind.EndOfFile)
            {
                return false;
            }

            if (IsBlockEnd(allowsElse, allowsWhen))
            {
                return true;
            }

            if (_reader.Current.Kind == TokenKind.Text)
            {
                statements.Add(new TextStatement(_reader.SpanOf(_reader.Next())));
                continue;
            }

            if (_statements.Parse() is { } statement)
            {
                statements.Add(statement);
                EndStatement();
            }
            else
            {
                _reader.SkipStatement();
            }
        }
    }

    private bool IsBlockEnd(bool allowsElse, bool allowsWhen)
    {
        if (_reader.IsWord(BlockEnds[0]))
        {
            return true;
        }

        if (_reader.IsWord(BlockEnds[1]))
        {
            return allowsElse;
        }

        return allowsWhen && _reader.IsWord(BlockEnds[2]);
    }

    private void EndStatement()
    {
        if (!_reader.IsStatementEnd && _reader.Current.Kind != TokenKind.Text)
        {
            _reader.ReportUnexpected("the end of the statement");
            _reader.SkipStatement();
        }
    }

    private static string FirstWord(SourceSpan span)
    {
        var text = span.AsSpan();
        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
        {
            length++;
        }

        return length == 0 ? "wrap" : text[..length].ToString();
    }
}
