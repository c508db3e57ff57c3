// What a loop tells about itself: for.index.
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Scriban.Syntax.Expressions;

/// <summary>What the innermost loop of a kind tells about itself.</summary>
internal sealed class LoopExpression(SourceSpan span, LoopKind loop, string member) : Expression(span)
{
    /// <summary>What a loop of a kind tells.</summary>
    public static bool Has(LoopKind loop, string member) => member switch
    {
        "index" or "first" or "even" or "odd" => true,
        "rindex" or "last" or "length" or "changed" => loop != LoopKind.While,
        "col" => loop == LoopKind.TableRow,
        _ => false,
    };

    public override Value Evaluate(Interpreter interpreter)
    {
        if (interpreter.Scopes.FindLoop(loop) is not { } scope)
        {
            throw interpreter.Error(TemplateDiagnostics.OutsideLoop, Span, $"There is no loop around '{member}'");
        }

        return member switch
        {
            "index" => scope.Index,
            "rindex" => scope.Count - 1 - scope.Index,
            "first" => scope.Index == 0,
            "last" => scope.Index == scope.Count - 1,
            "even" => scope.Index % 2 == 0,
            "odd" => scope.Index % 2 != 0,
            "length" => scope.Count,
            "col" => scope.Column,
            _ => scope.Index == 0 || !Comparison.AreEqual(scope.Previous, scope.Value, new CallContext(interpreter, Span)),
        };
    }
}
