// What a worker is asked to do: make the letters of one version of one case.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Jobs;

/// <summary>
/// A job: which version of which case, and which letter in which formats. It says nothing about templates; the set
/// of the worker that does it decides, and the manifest records it.
/// </summary>
public sealed record Job
{
    /// <summary>A job.</summary>
    /// <param name="caseNumber">The IMR case number.</param>
    /// <param name="caseVersion">The version of the case in the store, from 1.</param>
    /// <param name="letter">Which letter; without a recipient, the copies of all whom the case names.</param>
    /// <param name="formats">The files to write, at least one.</param>
    /// <exception cref="ArgumentException">A part is malformed, or the letter is a draft, which no store keeps.</exception>
    public Job(string caseNumber, int caseVersion, LetterRequest letter, ImmutableArray<LetterFormat> formats)
    {
        if (letter.Draft || formats.IsEmpty || caseVersion < 1)
        {
            throw new ArgumentException("Not a job: a draft, without formats, or of no version", nameof(letter));
        }

        Slot = new LetterSlot(caseNumber, letter.Kind, letter.Edition, letter.Recipient?.Word);
        CaseVersion = caseVersion;
        Letter = letter;
        Formats = [.. formats.Distinct().Order()];
        Id = JobId.Of(this);
    }

    /// <summary>The id, which follows from all the rest: the same job asked for twice is one job.</summary>
    public JobId Id { get; }

    /// <summary>The IMR case number.</summary>
    public string CaseNumber => Slot.CaseNumber;

    /// <summary>The version of the case, from 1.</summary>
    public int CaseVersion { get; }

    /// <summary>Which letter.</summary>
    public LetterRequest Letter { get; }

    /// <summary>The files to write, each once, in the order of the formats.</summary>
    public ImmutableArray<LetterFormat> Formats { get; }

    /// <summary>Where the case is in the store.</summary>
    public BlobName Case => CaseVersions.NameOf(CaseNumber, CaseVersion);

    /// <summary>Slot of the letter; of those of all recipients, what they share.</summary>
    internal LetterSlot Slot { get; }

    /// <summary>The same job for another version of the case.</summary>
    public Job ForVersion(int version) => new(CaseNumber, version, Letter, Formats);

    /// <summary>What to tell whoever wants something of the job that its end forbids.</summary>
    internal Diagnostic HasEnded(JobState state) => new(JobDiagnostics.HasEnded, $"Job {Id} is {state.ToString().ToLowerInvariant()}");

    internal string IdentifyingHash() => ContentHash.OfParts(
        "imrdocs-job/1",
        CaseNumber,
        CaseVersion.ToString(CultureInfo.InvariantCulture),
        Letter.Kind,
        Letter.Edition,
        Letter.Recipient?.Word ?? "",
        string.Join(',', Letter.Options),
        Letter.MailDate?.ToString("O", CultureInfo.InvariantCulture) ?? "",
        string.Join(',', Formats.Select(format => format.Extension)));
}
