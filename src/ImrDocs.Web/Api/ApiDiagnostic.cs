// A diagnostic as the API gives it.
using System.Collections.Immutable;
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Api;

/// <summary>A diagnostic; the same as the command line prints.</summary>
/// <param name="Id">Its stable id; <c>docs/DIAGNOSTICS.md</c> lists them all.</param>
/// <param name="Severity">Whether it refuses the letter.</param>
/// <param name="Message">What is wrong; it repeats no value of the case.</param>
/// <param name="Hint">How to mend it.</param>
/// <param name="File">The template, or <c>case</c> for what was sent.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in the line, from 1.</param>
/// <param name="Path">The JSON path of the value it is about.</param>
internal sealed record ApiDiagnostic(string Id, Severity Severity, string Message, string Hint, string? File, int? Line, int? Column, string? Path)
{
    /// <summary>Diagnostics as they are found.</summary>
    public static ImmutableArray<ApiDiagnostic> Of(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(found => new ApiDiagnostic(
        found.Id, found.Severity, found.Message, found.Hint, found.File, found.Position?.Line, found.Position?.Column, found.DataPath))];

    /// <summary>Diagnostics as a record kept them.</summary>
    public static ImmutableArray<ApiDiagnostic> Of(IEnumerable<RecordedDiagnostic> diagnostics) => [.. diagnostics.Select(kept => new ApiDiagnostic(
        kept.Id, kept.Severity, kept.Message, kept.Hint, kept.File, kept.Line, kept.Column, kept.Path))];
}
