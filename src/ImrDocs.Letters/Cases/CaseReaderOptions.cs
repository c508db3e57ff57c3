// How a case file is read.
namespace ImrDocs.Letters.Cases;

/// <summary>How a case file is read.</summary>
public sealed record CaseReaderOptions
{
    /// <summary>A final letter's case of at most 8 MiB.</summary>
    public static CaseReaderOptions Default { get; } = new();

    /// <summary>For drafts: required texts, guidelines and decisions may be missing or empty; each is then a warning. All else stays strict.</summary>
    public bool AllowIncomplete { get; init; }

    /// <summary>The largest file that is read, in bytes; real cases have about 6,000.</summary>
    public int MaximumBytes { get; init; } = 8 * 1024 * 1024;
}
