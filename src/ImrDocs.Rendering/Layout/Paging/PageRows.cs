// The rows of one page.
using ImrDocs.Rendering.Layout.Flow;

namespace ImrDocs.Rendering.Layout.Paging;

/// <summary>The rows of one page.</summary>
/// <param name="First">Index of its first row.</param>
/// <param name="End">Behind its last row.</param>
/// <param name="Continued">The table whose header rows are repeated above the first row; null for none.</param>
internal readonly record struct PageRows(int First, int End, TableLayout? Continued);
