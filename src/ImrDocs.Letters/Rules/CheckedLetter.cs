// A letter as rules see it.
using ImrDocs.Documents.Tree;
using ImrDocs.Letters.Cases;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Rules;

/// <summary>A letter as rules see it: the case, what its templates were given, and what they made of it.</summary>
internal sealed class CheckedLetter : IDisposable
{
    private readonly Dictionary<string, List<StatementContent>> _statements = new(StringComparer.Ordinal);

    /// <summary>A letter to check.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="case">The case.</param>
    /// <param name="model">The data the templates were evaluated on.</param>
    /// <param name="document">What the templates made of them.</param>
    public CheckedLetter(string edition, Case @case, ScribanObject model, Document document)
    {
        Edition = edition;
        Case = @case;
        Model = model;
        Printed = PrintedContent.Of(128, document.Body);
        var furniture = document.Furniture;
        Margins = PrintedContent.Of(16, furniture.FirstHeader, furniture.Header, furniture.FirstFooter, furniture.Footer);
        AddStatements(Printed);
        AddStatements(Margins);
    }

    /// <summary>The edition.</summary>
    public string Edition { get; }

    /// <summary>The case.</summary>
    public Case Case { get; }

    /// <summary>The data the templates were evaluated on.</summary>
    public ScribanObject Model { get; }

    /// <summary>What the body of the letter prints.</summary>
    public PrintedContent Printed { get; }

    /// <summary>What headers and footers print.</summary>
    public PrintedContent Margins { get; }

    /// <summary>The words of its statements, as far as a rule asked for them.</summary>
    public PrintedWords Words { get; } = new();

    /// <summary>Room for the values that a rule is about.</summary>
    public List<Value> Found { get; } = [];

    /// <summary>Room for values beside them.</summary>
    public List<Value> FoundBeside { get; } = [];

    /// <summary>The statements of that name, in the order of the body, then of headers and footers.</summary>
    public IReadOnlyList<StatementContent> Statements(string name) => _statements.TryGetValue(name, out var found) ? found : [];

    /// <inheritdoc/>
    public void Dispose() => Words.Dispose();

    private void AddStatements(PrintedContent content)
    {
        foreach (var statement in content.Statements)
        {
            if (!_statements.TryGetValue(statement.Statement.Name, out var found))
            {
                _statements[statement.Statement.Name] = found = [];
            }

            found.Add(statement);
        }
    }
}
