// Where a page stands in its file.
namespace ImrDocs.Rendering.Pdf;

/// <summary>The object numbers of a page and of what it refers to, and its keys in the parent tree.</summary>
/// <param name="Page">The page.</param>
/// <param name="Content">Its content stream.</param>
/// <param name="Parent">The node of the page tree that holds it.</param>
/// <param name="Resources">The resources of all pages.</param>
/// <param name="Key">Its key in the parent tree (ISO 32000-1, 14.7.4.4).</param>
/// <param name="FirstAnnotationKey">The key of the letter's first annotation.</param>
internal readonly record struct PagePlace(int Page, int Content, int Parent, int Resources, int Key, int FirstAnnotationKey);
