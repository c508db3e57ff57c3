// A case file as someone hands it in: at least its case number must be readable.
using System.Collections.Immutable;
using System.Text.Json;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Archive;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Jobs;

/// <summary>
/// A case file that is handed in. A job can be made of it when it is JSON with a valid case number; whether all the
/// rest is right is found out by the worker, which keeps its diagnostics beside the job.
/// </summary>
/// <param name="CaseNumber">The case number; null when the file cannot be taken.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Diagnostics">Why it cannot be taken; empty when it can.</param>
public sealed record SubmittedCase(string? CaseNumber, ReadOnlyMemory<byte> Bytes, ImmutableArray<Diagnostic> Diagnostics)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Looks at a file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">What diagnostics call it.</param>
    public static SubmittedCase Of(ReadOnlyMemory<byte> bytes, string name)
    {
        var read = CaseReader.Read(bytes, name);
        var number = read.Case?.CaseNumber ?? (bytes.Length <= CaseReaderOptions.Default.MaximumBytes ? FindNumber(bytes) : null);
        return new SubmittedCase(number, bytes, number is null ? read.Diagnostics : []);
    }

    private static string? FindNumber(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, Strict);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("caseNumber", out var value)
                && value.ValueKind == JsonValueKind.String
                && value.GetString() is { } number
                && LetterSlot.IsCaseNumber(number) ? number : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, or text that is not Unicode: the case reader has said so.
            return null;
        }
    }
}
