// What one statement of a letter says.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Letters.Rules;

/// <summary>What one statement of a letter says.</summary>
/// <param name="statement">The statement.</param>
internal sealed class StatementContent(Statement statement)
{
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private PrintedContent? _printed;
    private string? _text;

    /// <summary>The statement.</summary>
    public Statement Statement => statement;

    /// <summary>Whether it says anything beside bold labels.</summary>
    public bool SaysSomething { get; private set; }

    /// <summary>Its data and inlines.</summary>
    public PrintedContent Printed => _printed ??= PrintedContent.Of(_blocks.ToImmutable());

    /// <summary>Its words, with single spaces between.</summary>
    public string Text => _text ??= PrintedWords.Of(Printed.Inlines);

    /// <summary>Adds a block; all are added before anything is read.</summary>
    public void Add(Block block, bool saysSomething)
    {
        _blocks.Add(block);
        SaysSomething |= saysSomething;
    }
}
