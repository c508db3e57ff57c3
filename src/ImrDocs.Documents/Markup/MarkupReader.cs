// Reads evaluated templates: segments of markup and values become blocks and inlines.
using System.Collections.Immutable;
using ImrDocs.Documents.Markup.Building;
using ImrDocs.Documents.Markup.Source;
using ImrDocs.Documents.Styles;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Documents.Markup;

/// <summary>
/// Reads letter markup: the part of CommonMark that letters need, pipe tables and <c>:::</c> containers. Markup comes
/// from literal segments only: to the parser a value is one unbreakable character, so the shape of a document depends
/// on the templates and on which of their branches were taken, never on the characters of a value.
/// </summary>
public static class MarkupReader
{
    /// <summary>Reads the segments of one letter. Never throws for what they contain: problems are diagnostics.</summary>
    /// <param name="segments">What evaluating the letter's template gave.</param>
    /// <param name="styles">The letter's style sheet, whose paragraph styles markup may name.</param>
    public static MarkupResult Read(ImmutableArray<Segment> segments, StyleSheet styles)
    {
        var problems = new ProblemList();
        var shape = MarkupShapes.Of(segments, problems);
        var text = new MarkedText(shape, segments);
        var builder = new DocumentBuilder(text, styles, problems);
        if (shape.Syntax is { } syntax)
        {
            builder.Build(syntax);
            new HeadingLevels(problems).Check(builder.Body);
        }
        else
        {
            problems.Add(MarkupDiagnostics.NestedTooDeeply, text.OriginAt(0), "List markers that follow each other on a line nest too deeply");
        }

        return new MarkupResult
        {
            Title = builder.Title,
            Furniture = builder.Furniture,
            Body = builder.Body,
            Diagnostics = problems.ToImmutable(),
        };
    }
}
