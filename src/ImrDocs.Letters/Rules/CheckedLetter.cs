// A letter as rules see it.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;
using ImrDocs.Letters.Cases;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Rules;

/// <summary>A letter as rules see it: the case, what its templates were given, and what they made of it.</summary>
internal sealed class CheckedLetter
{
    private readonly ImmutableArray<StatementContent> _statements;

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
        Printed = PrintedContent.Of(document.Body);
        var furniture = document.Furniture;
        Margins = PrintedContent.Of(furniture.FirstHeader, furniture.Header, furniture.FirstFooter, furniture.Footer);
        _statements = [.. Printed.Statements, .. Margins.Statements];
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

    /// <summary>The statements of that name, in the order of the body, then of headers and footers.</summary>
    public List<StatementContent> Statements(string name)
    {
        var found = new List<StatementContent>();
        foreach (var statement in _statements)
        {
            if (string.Equals(statement.Statement.Name, name, StringComparison.Ordinal))
            {
                found.Add(statement);
            }
        }

        return found;
    }
}
