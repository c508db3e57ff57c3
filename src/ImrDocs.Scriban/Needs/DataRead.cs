// A place of the data that a template reads.
using ImrDocs.Text;

namespace ImrDocs.Scriban.Needs;

/// <summary>A place of the data that a template reads.</summary>
/// <param name="Path">
/// The place, elements of lists without their numbers: <c>issues[].service</c>. Its last member may be one that every
/// text and list has (<c>size</c>) or that dates have (<c>year</c>).
/// </param>
/// <param name="Span">Where it is read.</param>
public sealed record DataRead(string Path, SourceSpan Span);
