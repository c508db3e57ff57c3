// How to mend what reads or prints a value that may be absent.
using ImrDocs.Scriban.Values;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>How to mend what reads or prints a value that may be absent, with the finished text where that is short.</summary>
internal static class AbsentValue
{
    /// <summary>The hint for a member of null; null for that of the kind.</summary>
    /// <param name="holder">The expression that is null.</param>
    /// <param name="member">The name behind its dot.</param>
    public static string? HintToRead(SourceSpan holder, string member) => WrittenPlace.Of(holder) is { } place
        ? $"Write {place}?.{member}, and behind it ?? '…' with what to print instead; or put it between {{{{ if {place} }}}} and {{{{ end }}}}"
        : null;

    /// <summary>The hint for a null that is printed; null for that of the kind.</summary>
    public static string? HintToPrint(SourceSpan printed) => WrittenPlace.Of(printed) is { } place
        ? $"Write {place} ?? '…' with what to print instead, or put it between {{{{ if {place} }}}} and {{{{ end }}}}"
        : null;
}
