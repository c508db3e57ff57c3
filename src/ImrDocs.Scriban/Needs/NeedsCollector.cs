// Follows which data a template set reads.
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Scriban.Syntax.Statements;

namespace ImrDocs.Scriban.Needs;

/// <summary>Follows which data a template set reads.</summary>
internal sealed class NeedsCollector
{
    private readonly List<string> _names = [];

    public void CollectAll<TNode>(IReadOnlyList<TNode> nodes)
        where TNode : Node
    {
        foreach (var node in nodes)
        {
            node.Collect(this);
        }
    }

    public void CollectFunction(TemplateFunction function) => function.Body.Collect(this);

    public void Read(VariableExpression variable) => _names.Add(variable.Name);

    public void Read(MemberExpression member) => member.Target.Collect(this);

    public void Read(IndexExpression element) => element.Target.Collect(this);

    public void ReadCall(CallExpression call) => call.Target.Collect(this);

    public void Assign(AssignableExpression target, Expression? value) => _names.Add(target.Span.ToString() + value?.Span);

    public void CollectLoop(ForStatement loop) => loop.Body.Collect(this);

    public void CollectWith(WithStatement statement) => statement.Body.Collect(this);

    public void ImportUnknown() => _names.Clear();
}
