// What a template prints, element by element, each with the places to delete.
using System.Collections.Immutable;

namespace ImrDocs.Letters.Tests.Rules.Deletions;

/// <summary>An element of a template: a container, heading, paragraph, sentence, item, row, cell, value or include.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its beginning, on one line.</param>
/// <param name="Cuts">What to delete of the template, in order; control code inside it stays.</param>
internal sealed record TemplateElement(int Line, string Kind, string Text, ImmutableArray<Range> Cuts)
{
    /// <summary>The template without the element.</summary>
    public string DeleteFrom(string template)
    {
        foreach (var cut in Cuts.Reverse())
        {
            template = template.Remove(cut.Start.Value, cut.End.Value - cut.Start.Value);
        }

        return template;
    }
}
