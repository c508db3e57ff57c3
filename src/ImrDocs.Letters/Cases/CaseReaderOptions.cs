// How a case file is read.
namespace ImrDocs.Letters.Cases;

/// <summary>How a case file is read.</summary>
public sealed record CaseReaderOptions
{
    /// <summary>A final letter's case of at most 8 MiB.</summary>
    public static CaseReaderOptions Default { get; } = new();

    /// <summary>A draft's case, of which required texts may be missing.</summary>
    public static CaseReaderOptions Draft { get; } = new() { AllowIncomplete = true };

    /// <summary>A case that its reviewer has not finished: decisions and guidelines may be missing too.</summary>
    public static CaseReaderOptions Unfinished { get; } = new() { AllowIncomplete = true, AllowUndecided = true };

    /// <summary>Whether required texts may be missing or empty; each is then a warning. All else stays strict.</summary>
    public bool AllowIncomplete { get; private init; }

    /// <summary>Whether decisions and guidelines may be missing as well.</summary>
    public bool AllowUndecided { get; private init; }

    /// <summary>The largest file that is read, in bytes; real cases have about 6,000.</summary>
    public int MaximumBytes { get; init; } = 8 * 1024 * 1024;
}
