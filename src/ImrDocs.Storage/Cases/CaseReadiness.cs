// Says of a version of a case that it is ready, and has its letters made.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Mailing;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Mail;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Queues;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Cases;

/// <summary>
/// Makes cases ready: the newest version passes all checks of its letters, the published one is submitted to the queue,
/// and only then it is recorded who made it ready. Whoever is interrupted does it again, and gets the same job and the
/// same mark.
/// </summary>
/// <param name="store">Where cases and jobs are kept.</param>
/// <param name="queue">What tells the workers.</param>
/// <param name="generators">Make the letters that are checked.</param>
/// <param name="clock">Tells when something was done.</param>
public sealed class CaseReadiness(IBlobStore store, IJobQueue queue, LetterGenerators generators, TimeProvider clock)
{
    private static readonly ImmutableArray<LetterFormat> Formats = [LetterFormat.Pdf, LetterFormat.Docx];

    private readonly CaseVersions _versions = new(store);
    private readonly JobSubmission _submission = new(store, queue, clock);

    /// <summary>The job that makes the letter of a version that is ready.</summary>
    /// <exception cref="ArgumentException">The text is not a case number, or the version none.</exception>
    public static Job JobOf(string caseNumber, int version) => new(caseNumber, version, new LetterRequest(), Formats);

    /// <summary>Makes a version ready, unless something stands against it.</summary>
    /// <param name="caseNumber">The IMR case number.</param>
    /// <param name="version">The version; null for the newest one.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">Store or queue failed; calling again is safe.</exception>
    public async Task<ReadyResult> MarkAsync(string caseNumber, int? version, Person by, CancellationToken cancellation)
    {
        var newest = await _versions.NewestAsync(caseNumber, cancellation).ConfigureAwait(false);
        var asked = version ?? newest;
        var blob = asked > 0 ? CaseVersions.NameOf(caseNumber, asked).Value : null;
        if (asked <= 0 || asked > newest || await _versions.ReadAsync(caseNumber, asked, cancellation).ConfigureAwait(false) is not { } bytes)
        {
            return Refused(new Diagnostic(VersionDiagnostics.Unknown, "There is no such version") { File = blob });
        }

        if (asked < newest)
        {
            return Refused(new Diagnostic(VersionDiagnostics.NotNewest, FormattableString.Invariant($"Version {newest} is newer")) { File = blob });
        }

        var problems = await CheckAsync(bytes, blob!, null, cancellation).ConfigureAwait(false);
        if (problems.HasErrors)
        {
            return new ReadyResult(asked, null, null, problems);
        }

        if (CaseReader.Read(bytes, blob!).Case is { Parties: null })
        {
            problems = problems.Add(new Diagnostic(MailDiagnostics.Foreseen, "No copy can be mailed: the case has no parties") { File = blob, DataPath = "parties" });
        }

        var job = await _submission.SubmitAsync(caseNumber, asked, new LetterRequest(), Formats, cancellation).ConfigureAwait(false);
        var mark = await _versions.RecordReadyAsync(caseNumber, asked, bytes, new ReadyMark(by, clock.GetUtcNow()), cancellation).ConfigureAwait(false);
        return new ReadyResult(asked, mark, job, problems);
    }

    /// <summary>
    /// All that is wrong with the letters of a case: the published one, and the mailed copies where the case has parties.
    /// What will stop one of those in the mail is told as a warning. Their mailing date is not known yet; the day of the decision, the earliest it can be, stands in for it.
    /// </summary>
    /// <param name="bytes">The case.</param>
    /// <param name="name">What diagnostics call it.</param>
    /// <param name="wanted">The letter to look at; null, or the published determination, for all that are mailed beside it too.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ImmutableArray<Diagnostic>> CheckAsync(ReadOnlyMemory<byte> bytes, string name, LetterRequest? wanted, CancellationToken cancellation)
    {
        var read = CaseReader.Read(bytes, name);
        if (read.Case is not { } @case)
        {
            return read.Diagnostics;
        }

        if (await generators.FindAsync(@case, cancellation).ConfigureAwait(false) is not { } made)
        {
            return [.. read.Diagnostics, LetterGenerators.NoneInForce with { File = name }];
        }

        var problems = new List<Diagnostic>(read.Diagnostics);
        foreach (var request in wanted is null || wanted == new LetterRequest() ? Letters(@case, made.Generator.Templates) : [wanted])
        {
            foreach (var copy in made.Generator.Copies(@case, request))
            {
                var result = made.Generator.Generate(@case, copy, []);
                var foreseen = result.Letter is { } letter ? MailCheck.Foresee(made.Generator, letter).Select(problem => Foreseen(problem, copy)).ToList() : [];
                var own = made.OfCase(result.Diagnostics).Where(problem => !foreseen.Exists(told => IsToldOfAddress(problem, told)));
                problems.AddRange(own.Select(problem => LetterProblems.About(problem, name, bytes.Span)));
                problems.AddRange(foreseen.Select(problem => LetterProblems.InCase(problem, name, bytes.Span)));
            }
        }

        // What several copies have in common is said once.
        return [.. problems.DistinctBy(problem => problem.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The editions of the determination that can be made of the case: mailed ones need parties.</summary>
    private static IEnumerable<LetterRequest> Letters(Case @case, TemplateSet templates) =>
        from edition in templates.Letters[LetterRequest.DefaultKind].Settings.Editions
        where !edition.Value.IsMailed || @case.Parties is not null
        select new LetterRequest
        {
            Edition = edition.Key,
            MailDate = edition.Value.IsMailed ? @case.Dates.Mailed ?? @case.Dates.Decision : null,
        };

    /// <summary>
    /// What will stop a copy in the mail is a warning here: who finds a case right can seldom mend an address, and the
    /// published letter does not wait for it.
    /// </summary>
    private static Diagnostic Foreseen(Diagnostic problem, LetterRequest copy) => problem.Severity == Severity.Warning ? problem : problem with
    {
        Descriptor = MailDiagnostics.Foreseen,
        Message = $"{copy.Recipient?.Label}: the copy will be stopped in the mail, {problem.Id}: {problem.Message}",
        Hint = problem.Hint,
    };

    /// <summary>Whether an address that outgrows its frame is told of already as the mail sees it: with the line that is too wide.</summary>
    private static bool IsToldOfAddress(Diagnostic problem, Diagnostic told) =>
        problem.Descriptor == LayoutDiagnostics.FrameTooSmall && told.Descriptor == MailDiagnostics.Foreseen
        && problem.DataPath is { } own && told.DataPath is { } line && own.Split('.') is [var parties, var party, ..] && line.StartsWith($"{parties}.{party}.", StringComparison.Ordinal);

    private static ReadyResult Refused(Diagnostic problem) => new(0, null, null, [problem]);
}

/// <summary>What came of making a case ready.</summary>
/// <param name="Version">The version; 0 when there is no such.</param>
/// <param name="Mark">Who made it ready, perhaps earlier; null when it is refused.</param>
/// <param name="Job">The job that makes its letters; null when it is refused.</param>
/// <param name="Diagnostics">Why it is refused, or the warnings that deserve a look.</param>
public sealed record ReadyResult(int Version, ReadyMark? Mark, SubmittedJob? Job, ImmutableArray<Diagnostic> Diagnostics);
