// An entry of the catalogue of diagnostics.
namespace ImrDocs.Text.Diagnostics;

/// <summary>A kind of diagnostic: its stable id and what it means, the same in every message of that kind.</summary>
/// <param name="Id">Stable: <c>CASE001</c>, <c>SCR012</c>, <c>MARK003</c>. Never reused for another meaning.</param>
/// <param name="Severity">Whether it refuses the letter.</param>
/// <param name="Title">What it means, in a few words, for the catalogue page.</param>
/// <param name="Hint">How to mend it; shown with every message unless the message brings its own hint.</param>
public sealed record DiagnosticDescriptor(string Id, Severity Severity, string Title, string Hint);
