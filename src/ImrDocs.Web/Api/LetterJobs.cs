// Finds jobs and the letters they made.
using System.Collections.Immutable;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Jobs;

namespace ImrDocs.Web.Api;

/// <summary>Finds jobs and the letters they made.</summary>
/// <param name="ledger">The records of jobs.</param>
/// <param name="archive">The letters.</param>
internal sealed class LetterJobs(JobLedger ledger, LetterArchive archive)
{
    /// <summary>What is said of what is not there.</summary>
    public static Problem Unknown { get; } = Problem.NotFound("There is no such letter; its address is in the Location of the answer to POST /v1/letters");

    /// <summary>A job with its letters; null when there is none of that id.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<LetterJob?> FindAsync(string id, CancellationToken cancellation)
    {
        if (await ReadAsync(id, cancellation) is not var (job, end))
        {
            return null;
        }

        var letters = await LettersOfAsync(end, cancellation);
        return LetterJob.Of(job, end?.State ?? JobState.Open, ApiDiagnostic.Of(end?.Diagnostics ?? []), [.. letters.Select(letter => ArchivedCopy.Of(id, letter))]);
    }

    /// <summary>A file of a letter that a job made; null when there is none of that name.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(LetterManifest Letter, ManifestOutput Output)?> FindDocumentAsync(string id, string name, CancellationToken cancellation)
    {
        if (await ReadAsync(id, cancellation) is not var (_, end))
        {
            return null;
        }

        foreach (var letter in await LettersOfAsync(end, cancellation))
        {
            if (letter.Outputs.FirstOrDefault(output => string.Equals(output.Name, name, StringComparison.Ordinal)) is { } output)
            {
                return (letter, output);
            }
        }

        return null;
    }

    /// <summary>Which letter of its case one is, as audit records name it: <c>final-determination.mailed.employee</c>.</summary>
    public static string NameOf(LetterManifest letter) => letter.Slot.Folder.Value[(letter.Slot.Folder.Value.LastIndexOf('/') + 1)..];

    /// <summary>The name of a file on disks, the same as <c>imrdocs render</c> gives it.</summary>
    public static string FileNameOf(LetterManifest letter, ManifestOutput output)
    {
        var request = new LetterRequest
        {
            Kind = letter.Kind,
            Edition = letter.Edition,
            Recipient = letter.Recipient is { } word ? RecipientNames.Parse(word) : null,
            LargePrint = letter.Inputs.Options.Contains("large-print", StringComparer.Ordinal),
        };
        return request.Name(letter.CaseNumber) + output.Name[output.Name.LastIndexOf('.')..];
    }

    private async Task<(Job Job, JobEnd? End)?> ReadAsync(string id, CancellationToken cancellation) =>
        JobId.TryParse(id, out var known) && await ledger.FindAsync(known, cancellation) is { } job
            ? (job, await ledger.FindEndAsync(await ledger.NewestRunAsync(known, cancellation), cancellation))
            : null;

    private async Task<ImmutableArray<LetterManifest>> LettersOfAsync(JobEnd? end, CancellationToken cancellation)
    {
        var letters = ImmutableArray.CreateBuilder<LetterManifest>();
        foreach (var name in end?.Letters ?? [])
        {
            if (LetterKey.FromManifestName(new BlobName(name)) is { } key && await archive.FindAsync(key, cancellation) is { } letter)
            {
                letters.Add(letter);
            }
        }

        return letters.ToImmutable();
    }
}
