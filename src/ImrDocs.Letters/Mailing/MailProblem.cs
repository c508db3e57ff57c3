// A problem of mailing at its place in template and case.
using System.Globalization;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Mailing;

/// <summary>Makes diagnostics about what a letter prints.</summary>
internal static class MailProblem
{
    /// <summary>A diagnostic at the place of what is printed.</summary>
    public static Diagnostic At(DiagnosticDescriptor descriptor, Origin origin, string message)
    {
        var diagnostic = origin.Span.Source is null ? new Diagnostic(descriptor, message) : Diagnostic.At(descriptor, origin.Span, message);
        return diagnostic with { DataPath = origin.Data?.Paths is [var first, ..] ? first.ToString() : null, Frame = origin.Frame };
    }

    /// <summary>A length in EMU as people read it: points with one decimal, rounded up, so that no excess reads as 0.</summary>
    public static string Points(int emu)
    {
        var tenths = (emu + 1269) / 1270;
        return string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10} pt");
    }
}
