// A template set that is compared with another.
using System.Collections.Immutable;
using ImrDocs.Letters.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Impact;

/// <summary>A template set and the files that it was parsed from.</summary>
/// <param name="Templates">The set.</param>
/// <param name="Files">The files by path.</param>
public sealed record ImpactSet(TemplateSet Templates, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files)
{
    /// <summary>Parses a set.</summary>
    /// <param name="files">The files by path.</param>
    /// <returns>The set, or null, and every problem of every file.</returns>
    public static (ImpactSet? Set, ImmutableArray<Diagnostic> Diagnostics) Parse(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var parsed = TemplateSet.Parse(files);
        return (parsed.Set is { } set ? new ImpactSet(set, files) : null, parsed.Diagnostics);
    }
}
