// A letter on its pages: every run at its place, ready to be written as PDF or drawn as SVG.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;

namespace ImrDocs.Rendering.Pages;

/// <summary>The outcome of layout. Writers of fixed pages read this and decide nothing.</summary>
/// <param name="Properties">Title, language and the like.</param>
/// <param name="Pages">The pages, in order; at least one.</param>
/// <param name="Structure">The <c>Document</c> element: the logical structure of the letter in reading order.</param>
/// <param name="Outline">Bookmarks: one an outline level 1 or 2 heading.</param>
public sealed record PagedDocument(
    DocumentProperties Properties,
    ImmutableArray<Page> Pages,
    StructureElement Structure,
    ImmutableArray<OutlineEntry> Outline);
