// The words of a template's own that it can print.
using System.Collections.Immutable;
using ImrDocs.Scriban.Lexing;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Analysis;

/// <summary>A stretch of a template's own words that it can print: text outside of code, or a quoted one that code prints.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Words">What it says.</param>
/// <param name="IsQuoted">Whether it is a quoted text of the code.</param>
public sealed record TemplateText(SourceSpan Span, string Words, bool IsQuoted)
{
    /// <summary>All of a template. Texts that are compared, or handed to functions, are left out; those handed to includes are not.</summary>
    public static ImmutableArray<TemplateText> Of(Template template)
    {
        var texts = ImmutableArray.CreateBuilder<TemplateText>();
        Collect(template.Body, texts);
        return texts.DrainToImmutable();
    }

    private static void Collect(Node node, ImmutableArray<TemplateText>.Builder texts)
    {
        switch (node)
        {
            case TextStatement:
                texts.Add(new TemplateText(node.Span, node.Span.AsSpan().ToString(), IsQuoted: false));
                break;
            case LiteralExpression { Value: { Kind: ValueKind.String } value }:
                texts.Add(new TemplateText(node.Span, value.AsString, IsQuoted: true));
                break;
            case CallExpression call:
                CollectAll(call.Arguments.Where(argument => argument.Name is not null || argument.Value is not LiteralExpression).Select(argument => argument.Value), texts);
                break;
            case CaseStatement choice:
                CollectAll(choice.Branches.Select(branch => branch.Body), texts);
                break;
            case BinaryExpression { Operation: not TokenKind.Plus } or IndexExpression:
                break;
            default:
                CollectAll(node.Children, texts);
                break;
        }
    }

    private static void CollectAll(IEnumerable<Node> nodes, ImmutableArray<TemplateText>.Builder texts)
    {
        foreach (var node in nodes)
        {
            Collect(node, texts);
        }
    }
}
