// A job and its letters as the API tells them.
using System.Collections.Immutable;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Jobs;

namespace ImrDocs.Web.Api;

/// <summary>A job: which letter of which version of which case, how far it is, and what came of it.</summary>
/// <param name="Id">Its id; the same letter asked for twice has one.</param>
/// <param name="State">Open while it waits or is being done.</param>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="CaseVersion">The version of the case, from 1.</param>
/// <param name="Kind">The letter kind.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Recipient">Whose copy; null when it is a copy for everybody, or the edition has none.</param>
/// <param name="LargePrint">Whether large print was asked for.</param>
/// <param name="MailDate">The mailing date that was asked for.</param>
/// <param name="Formats">The files.</param>
/// <param name="Diagnostics">Warnings, or why it was refused or given up.</param>
/// <param name="Letters">The archived letters, once it is done.</param>
internal sealed record LetterJob(
    string Id,
    JobState State,
    string CaseNumber,
    int CaseVersion,
    string Kind,
    string Edition,
    string? Recipient,
    bool LargePrint,
    DateOnly? MailDate,
    ImmutableArray<string> Formats,
    ImmutableArray<ApiDiagnostic> Diagnostics,
    ImmutableArray<ArchivedCopy> Letters)
{
    /// <summary>A job.</summary>
    public static LetterJob Of(Job job, JobState state, ImmutableArray<ApiDiagnostic> diagnostics, ImmutableArray<ArchivedCopy> letters) => new(
        job.Id.Value, state, job.CaseNumber, job.CaseVersion, job.Letter.Kind, job.Letter.Edition, job.Letter.Recipient?.Word, job.Letter.LargePrint,
        job.Letter.MailDate, [.. job.Formats.Select(format => format.Extension)], diagnostics, letters);
}

/// <summary>A letter in the archive.</summary>
/// <param name="Key">The key that names it.</param>
/// <param name="Recipient">Whose copy it is.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="Release">The release of the templates that it was made from, or <c>unreleased</c>.</param>
/// <param name="ArchivedAt">When it was archived, in UTC.</param>
/// <param name="Documents">Its files.</param>
internal sealed record ArchivedCopy(
    string Key, string? Recipient, int Pages, string Release, DateTimeOffset ArchivedAt, ImmutableArray<ArchivedDocument> Documents)
{
    /// <summary>A letter.</summary>
    /// <param name="job">The job that made it.</param>
    /// <param name="letter">Its manifest.</param>
    public static ArchivedCopy Of(string job, LetterManifest letter) => new(
        letter.LetterKey, letter.Recipient, letter.Pages, letter.Release, letter.ArchivedAt,
        [.. letter.Outputs.Select(output => new ArchivedDocument(
            $"/v1/letters/{job}/documents/{output.Name}", LetterJobs.FileNameOf(letter, output), output.ContentType, output.Bytes, output.Sha256))]);
}

/// <summary>A file of a letter.</summary>
/// <param name="Href">Where to fetch it.</param>
/// <param name="FileName">The name that it has on disks.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Bytes">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256.</param>
internal sealed record ArchivedDocument(string Href, string FileName, string ContentType, long Bytes, string Sha256);
