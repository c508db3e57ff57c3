// The name of a job.
using System.Diagnostics.CodeAnalysis;

namespace ImrDocs.Storage.Jobs;

/// <summary>The name of a job: 32 lower-case hexadecimal digits, the first 128 bits of the SHA-256 of what it is to do.</summary>
public sealed record JobId
{
    private const int Digits = 32;

    private JobId(string value) => Value = value;

    /// <summary>The digits.</summary>
    public string Value { get; }

    /// <summary>The id that a text is.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out JobId? id)
    {
        id = text.Length == Digits && text.All(char.IsAsciiHexDigitLower) ? new JobId(text) : null;
        return id is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static JobId Of(Job job) => new(job.IdentifyingHash()[..Digits]);
}
