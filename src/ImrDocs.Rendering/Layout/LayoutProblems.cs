// Collects what could not be set, each problem once a place.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Rendering.Layout;

/// <summary>The diagnostics of one letter. Messages name code points and places, never the text itself.</summary>
internal sealed class LayoutProblems
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<(string Id, string Place, string Message)> _seen = [];

    public ImmutableArray<Diagnostic> ToImmutable() => [.. _diagnostics];

    /// <summary>Reports a character that cannot be printed.</summary>
    public void Character(DiagnosticDescriptor descriptor, int codePoint, Origin origin)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"U+{codePoint:X4}");
        Add(descriptor, origin, descriptor == FontDiagnostics.MissingCharacter
            ? $"No font has the character {name}"
            : $"The character {name} belongs to a script that is not supported");
    }

    public void Add(DiagnosticDescriptor descriptor, Origin origin, string message)
    {
        var path = origin.Data?.Paths is [var first, ..] ? first.ToString() : null;
        var place = path ?? (origin.Span.Source is null ? "" : origin.Span.ToString());
        if (!_seen.Add((descriptor.Id, place, message)))
        {
            return;
        }

        var diagnostic = origin.Span.Source is null
            ? new Diagnostic(descriptor, message)
            : Diagnostic.At(descriptor, origin.Span, message);
        _diagnostics.Add(diagnostic with { DataPath = path, Frame = origin.Frame });
    }
}
