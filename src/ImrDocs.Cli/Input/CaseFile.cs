// A case file as it was found: its name and its bytes, or why it could not be read.
namespace ImrDocs.Cli.Input;

/// <summary>One case as it was found.</summary>
/// <param name="Name">What diagnostics call it: the path as given on the command line, or <c>stdin:7</c> for a line.</param>
/// <param name="Bytes">Its bytes; empty when it could not be read.</param>
/// <param name="Error">Why it could not be read; null when it could.</param>
/// <param name="Hint">How to mend that; null for what helps with files.</param>
internal sealed record CaseFile(string Name, ReadOnlyMemory<byte> Bytes, string? Error = null, string? Hint = null);
