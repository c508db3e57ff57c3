// A place in a text as people count it.
namespace ImrDocs.Text;

/// <summary>A line and a column, both from 1; the column counts UTF-16 code units.</summary>
public readonly record struct LinePosition(int Line, int Column);
