// What is wrong with archived letters, as a report shows it.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Jobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Web.Operations.Letters;

/// <summary>Something that is wrong with a file among the archived letters.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="CaseNumber">The case; null when the file lies outside the letters of a case.</param>
/// <param name="Letter">The letter that the file belongs to; null when that is unknown.</param>
internal sealed record Damage(RecordedDiagnostic Problem, string? CaseNumber, LetterKey? Letter)
{
    /// <summary>Parts of the name of a file of a letter: letters, case number, slot, file.</summary>
    private const int Parts = 4;

    /// <summary>Where to look at it: the letter's page, or that of the letters of its case when the letter cannot be opened.</summary>
    public string? Address => Letter is { } letter && Problem.Id != StoreDiagnostics.ManifestUnreadable.Id && Problem.Id != StoreDiagnostics.Stray.Id ? letter.Address
        : CaseNumber is { } number ? "/operations/letters?Filter.Number=" + number
        : null;

    /// <summary>Reads the name of the file.</summary>
    public static Damage Of(RecordedDiagnostic problem)
    {
        var parts = (problem.File ?? "").Split('/');
        var number = parts.Length > 1 && LetterSlot.IsCaseNumber(parts[1]) ? parts[1] : null;
        var key = parts.Length == Parts ? parts[^1].Split('.')[0] : "";
        return new Damage(problem, number, ContentHash.IsValid(key) && LetterSlot.FromFolder(string.Join('/', parts[..^1])) is { } slot ? LetterKey.Parse(slot, key) : null);
    }
}

/// <summary>All files with which the same is wrong.</summary>
/// <param name="Title">What is wrong.</param>
/// <param name="Hint">What to do.</param>
/// <param name="IsError">Whether a letter is damaged by it.</param>
/// <param name="Files">The files.</param>
internal sealed record DamageGroup(string Title, string Hint, bool IsError, ImmutableArray<Damage> Files)
{
    private static readonly ImmutableArray<DiagnosticDescriptor> Known =
    [
        StoreDiagnostics.OutputMissing, StoreDiagnostics.OutputChanged, StoreDiagnostics.ManifestUnreadable, StoreDiagnostics.ManifestMisplaced,
        StoreDiagnostics.SupersededMissing, StoreDiagnostics.RenderedOtherwise, MailRunDiagnostics.EntryUnreadable, MailRunDiagnostics.LetterNotAsPrinted,
        MailRunDiagnostics.PrintFileChanged, MailRunDiagnostics.PrintFileMissing, MailRunDiagnostics.PrintFilesUnfinished, MailRunDiagnostics.PrintFileStray, StoreDiagnostics.Stray,
    ];

    /// <summary>The groups, what is worst first.</summary>
    public static ImmutableArray<DamageGroup> Of(IEnumerable<RecordedDiagnostic> problems) =>
    [
        .. problems.GroupBy(problem => problem.Id, StringComparer.Ordinal).OrderBy(group => Known.IndexOf(Known.FirstOrDefault(one => one.Id == group.Key)!) & int.MaxValue)
            .Select(group => new DamageGroup(
                Known.FirstOrDefault(one => one.Id == group.Key)?.Title ?? group.First().Message, group.First().Hint, group.First().Severity == Severity.Error, [.. group.Select(Damage.Of)])),
    ];

    /// <summary>The report as CSV (RFC 4180), a line a file.</summary>
    public static byte[] ToCsv(IEnumerable<RecordedDiagnostic> problems)
    {
        var csv = new StringBuilder("severity,id,case,letter,file,problem\r\n");
        foreach (var one in problems.Select(Damage.Of))
        {
            CsvLine.Append(
                csv, [one.Problem.Severity.ToString().ToLowerInvariant(), one.Problem.Id, one.CaseNumber ?? "", one.Letter?.Slot.Word ?? "", one.Problem.File ?? "", one.Problem.Message]);
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
