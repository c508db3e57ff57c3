// Makes the letters that are ready, to see which can be mailed.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Mailing;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>
/// Makes the letters of ready cases that are in no envelope yet, without writing them anywhere: that counts their pages
/// and finds everything that stops one.
/// </summary>
/// <param name="store">Where cases are kept.</param>
/// <param name="generators">Make the letters.</param>
public sealed class MailPreparation(IBlobStore store, LetterGenerators generators)
{
    private readonly CaseVersions _cases = new(store);
    private readonly ConcurrentDictionary<LetterGenerator, ImmutableArray<Diagnostic>> _summaries = [];

    /// <summary>The letters that can be mailed and those that are stopped, in the order of the cases.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<MailPrepared> PrepareAsync(
        IReadOnlyCollection<CaseEntry> ready, MailBook book, MailSettings settings, CancellationToken cancellation)
    {
        var letters = ImmutableArray.CreateBuilder<MailCandidate>();
        var stopped = ImmutableArray.CreateBuilder<StoppedLetter>();
        var warnings = ImmutableArray.CreateBuilder<Diagnostic>();
        var due = ready.Where(one => !book.IsWhole(settings.Kind, settings.Edition, one.CaseNumber, one.NewestReady));
        await foreach (var outcomes in OrderedWork.RunAsync(due, one => PrepareAsync(one, book, settings, cancellation), cancellation).ConfigureAwait(false))
        {
            letters.AddRange(outcomes.Letters);
            stopped.AddRange(outcomes.Stopped);
            warnings.AddRange(outcomes.Warnings);
        }

        return new MailPrepared(letters.ToImmutable(), stopped.ToImmutable(), warnings.ToImmutable());
    }

    private async Task<MailPrepared> PrepareAsync(CaseEntry ready, MailBook book, MailSettings settings, CancellationToken cancellation)
    {
        var name = CaseVersions.NameOf(ready.CaseNumber, ready.NewestReady);
        if (!ready.IsReady)
        {
            return Stopped(new Diagnostic(MailRunDiagnostics.ChangedSinceReady, $"Version {ready.NewestReady} was made ready, and there is a version {ready.Newest}") { File = name.Value });
        }

        var bytes = await _cases.ReadAsync(ready.CaseNumber, ready.NewestReady, cancellation).ConfigureAwait(false)
            ?? throw new StoreException(new Diagnostic(JobDiagnostics.CaseMissing, "There is no such version of the case") { File = name.Value });
        var read = CaseReader.Read(bytes, name.Value);
        if (read.Case is not { } @case)
        {
            return Stopped([.. read.Diagnostics]);
        }

        if (await generators.FindAsync(@case, cancellation).ConfigureAwait(false) is not { } made)
        {
            return Stopped(LetterGenerators.NoneInForce with { File = name.Value });
        }

        var stops = Named(StopsOf(made, settings), Severity.Error, name.Value, []);
        var copies = made.Generator.Copies(@case, new LetterRequest { Kind = settings.Kind, Edition = settings.Edition, MailDate = settings.Date });
        var outcomes = copies
            .Where(copy => copy.Recipient is not { } recipient || book.IsDue(settings.Kind, settings.Edition, ready.CaseNumber, ready.NewestReady, recipient.Word))
            .Select(copy => PrepareCopy(ready, @case, bytes, copy, copies.Length, made, stops))
            .ToList();
        return new MailPrepared([.. outcomes.SelectMany(one => one.Letters)], [.. outcomes.SelectMany(one => one.Stopped)], [.. outcomes.SelectMany(one => one.Warnings)]);

        MailPrepared Stopped(params ImmutableArray<Diagnostic> diagnostics) =>
            new([], [new StoppedLetter(ready.CaseNumber, ready.NewestReady, null, Named(diagnostics, Severity.Error, name.Value, []))], []);
    }

    /// <summary>
    /// What keeps a template set from being mailed whatever the letter: nobody released it, or it cannot make the page of a
    /// batch, which is found before anything is planned. The letters are checked all the same, so that their own problems
    /// are seen in time.
    /// </summary>
    private ImmutableArray<Diagnostic> StopsOf(ReleasedGenerator made, MailSettings settings)
    {
        var summary = _summaries.GetOrAdd(made.Generator, BatchSummary.Check);
        return made.Release is null && !settings.AllowsUnreleased
            ? [new Diagnostic(MailRunDiagnostics.Unreleased, "The store has no approved release of the templates"), .. summary]
            : summary;
    }

    private static MailPrepared PrepareCopy(
        CaseEntry ready, Case @case, byte[] bytes, LetterRequest copy, int copies, ReleasedGenerator made, ImmutableArray<Diagnostic> stops)
    {
        var name = CaseVersions.NameOf(ready.CaseNumber, ready.NewestReady).Value;
        var result = made.Generator.Generate(@case, copy, []);
        var templates = made.Generator.Templates.Letters.GetValueOrDefault(copy.Kind);
        ImmutableArray<Diagnostic> problems = result.Letter is null
            ? result.Diagnostics
            : [.. MailCheck.Check(result.Letter, templates!), .. ProofOfService.Check(made.Generator, @case, result.Letter)];
        problems = [.. problems.Select(problem => LetterProblems.Place(problem, name, bytes))];
        if (result.Letter is not { } letter || problems.HasErrors || !stops.IsEmpty)
        {
            ImmutableArray<Diagnostic> all = [.. stops, .. Named(problems, Severity.Error, name, bytes)];
            return new MailPrepared([], [new StoppedLetter(ready.CaseNumber, ready.NewestReady, copy.Recipient?.Word, all)], []);
        }

        var inputs = MailLetters.InputsOf(@case, letter.Request, made.Generator);
        return new MailPrepared(
            [
                new MailCandidate(
                    ready.CaseNumber,
                    ready.NewestReady,
                    copies,
                    copy.Recipient!.Value.Word,
                    inputs.Options,
                    inputs.Templates,
                    made.Release?.ToString(CultureInfo.InvariantCulture) ?? LetterManifest.Unreleased,
                    LetterKey.Of(MailLetters.SlotOf(@case, letter.Request), inputs).Value,
                    letter.Pages.Pages.Length,
                    templates!.Settings.Barcode?.MailerId,
                    EnvelopeAddress.Of(letter)!.Routing),
            ],
            [],
            Named(problems, Severity.Warning, name, bytes));
    }

    /// <summary>Those of a severity, each with the case that it is about and the place in it.</summary>
    private static ImmutableArray<Diagnostic> Named(IEnumerable<Diagnostic> diagnostics, Severity severity, string caseFile, byte[] bytes) =>
    [
        .. from diagnostic in diagnostics
           where diagnostic.Severity == severity
           select string.Equals(diagnostic.File, caseFile, StringComparison.Ordinal)
               ? diagnostic
               : diagnostic with { CaseFile = caseFile, CasePosition = bytes.Length > 0 && diagnostic.DataPath is { } path ? CasePlaces.Find(bytes, path) : null },
    ];
}

/// <summary>What came of preparing letters.</summary>
/// <param name="Letters">Those that can be mailed.</param>
/// <param name="Stopped">Those that cannot.</param>
/// <param name="Warnings">What is to be looked at in those that can.</param>
public sealed record MailPrepared(ImmutableArray<MailCandidate> Letters, ImmutableArray<StoppedLetter> Stopped, ImmutableArray<Diagnostic> Warnings);
