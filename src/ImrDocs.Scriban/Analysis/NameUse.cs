// Which variables a template assigns, and which names it reads.
using System.Collections.Immutable;
using ImrDocs.Scriban.Needs;
using ImrDocs.Scriban.Syntax;
using ImrDocs.Scriban.Syntax.Expressions;
using ImrDocs.Scriban.Syntax.Statements;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Analysis;

/// <summary>Which variables a template assigns, and which names it reads; local ones with their sign.</summary>
/// <param name="Assigned">The variables with the places of their assignments.</param>
/// <param name="Read">The names that are read, other than to change them.</param>
public sealed record NameUse(ImmutableArray<(string Name, SourceSpan Span)> Assigned, ImmutableHashSet<string> Read)
{
    /// <summary>The names of a template.</summary>
    public static NameUse Of(Template template)
    {
        var assigned = ImmutableArray.CreateBuilder<(string, SourceSpan)>();
        var read = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        Collect(template.Body, assigned, read);
        return new NameUse(assigned.DrainToImmutable(), read.ToImmutable());
    }

    private static void Collect(Node node, ImmutableArray<(string Name, SourceSpan Span)>.Builder assigned, ImmutableHashSet<string>.Builder read)
    {
        var target = node switch
        {
            AssignStatement assignment => assignment.Target,
            CaptureStatement capture => capture.Target,
            _ => null,
        };
        if (target is not null && NameTable.KeyOf(target) is { } key)
        {
            assigned.Add((key, target.Span));
        }

        if (node is Expression expression && NameTable.KeyOf(expression) is { } name)
        {
            read.Add(name);
        }

        if (node is MemberExpression { Target: ThisExpression } member)
        {
            read.Add(member.Name);
        }

        foreach (var child in node.Children.Where(child => !ReferenceEquals(child, target) || NameTable.KeyOf(target) is null))
        {
            Collect(child, assigned, read);
        }
    }
}
