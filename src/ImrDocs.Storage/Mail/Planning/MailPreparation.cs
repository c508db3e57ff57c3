// Makes the letters that are ready, to see which can be mailed.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Mailing;
using ImrDocs.Letters.Templates;
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

        // The copies of a case share most of what is to be looked at, and all letters what the templates are warned of.
        return new MailPrepared(letters.ToImmutable(), stopped.ToImmutable(), [.. warnings.DistinctBy(warning => warning.ToString(), StringComparer.Ordinal)]);
    }

    private async Task<MailPrepared> PrepareAsync(CaseEntry ready, MailBook book, MailSettings settings, CancellationToken cancellation)
    {
        var found = await CaseForMail.ReadAsync(ready, _cases, generators, cancellation).ConfigureAwait(false);
        if (found is not { Case: { } @case, Made: { } made })
        {
            return new MailPrepared([], [new StoppedLetter(found.Number, found.Version, null, found.Stops)], []);
        }

        var ofTemplates = StopsOf(made, settings).ToLookup(problem => problem.Severity);
        ImmutableArray<Diagnostic> stops = [.. found.Stops, .. ofTemplates[Severity.Error].Select(problem => problem with { CaseFile = found.Name })];
        var copies = made.Generator.Copies(@case, new LetterRequest { Kind = settings.Kind, Edition = settings.Edition, MailDate = settings.Date });
        var outcomes = copies
            .Where(copy => copy.Recipient is not { } recipient || book.IsDue(settings.Kind, settings.Edition, ready.CaseNumber, ready.NewestReady, recipient.Word))
            .Select(copy => PrepareCopy(found, copy with { Replaces = EarlierOf(copy) }, copies.Length, stops))
            .ToList();
        if (!settings.AllowsPartly && outcomes.Exists(one => !one.Stopped.IsEmpty))
        {
            outcomes = outcomes.ConvertAll(HeldBack);
        }

        // What the templates are warned of is of no letter alone, whether it is stopped or not.
        return new MailPrepared(
            [.. outcomes.SelectMany(one => one.Letters)],
            [.. outcomes.SelectMany(one => one.Stopped)],
            [.. outcomes.Count > 0 ? ofTemplates[Severity.Warning] : [], .. outcomes.SelectMany(one => one.Warnings)]);

        EarlierLetter? EarlierOf(LetterRequest copy) => copy.Recipient is not { } recipient ? null
            : MailLetters.EarlierOf(book, settings.Kind, settings.Edition, ready.CaseNumber, recipient.Word);
    }

    /// <summary>
    /// Every copy says to whom the others are mailed, and on the same day: a case goes out whole, or waits until it can.
    /// </summary>
    private static MailPrepared HeldBack(MailPrepared one) => one with
    {
        Letters = [],
        Stopped =
        [
            .. one.Stopped,
            .. one.Letters.Select(letter => new StoppedLetter(letter.CaseNumber, letter.CaseVersion, letter.Recipient, [
                new Diagnostic(MailRunDiagnostics.HeldBack, "Another copy of the case is stopped") { File = CaseVersions.NameOf(letter.CaseNumber, letter.CaseVersion).Value },
                .. one.Warnings,
            ])),
        ],
        Warnings = [],
    };

    /// <summary>
    /// What keeps a template set from being mailed whatever the letter: nobody released it, or it cannot make the page of a
    /// batch, which is found before anything is planned; and, as a warning, that its data are made up. The letters are checked
    /// all the same, so that their own problems are seen in time.
    /// </summary>
    private ImmutableArray<Diagnostic> StopsOf(ReleasedGenerator made, MailSettings settings)
    {
        var isTrial = made.Release is null && settings.AllowsUnreleased;
        return
        [
            .. made.Release is null && !isTrial ? [new Diagnostic(MailRunDiagnostics.Unreleased, "The store has no approved release of the templates")] : ImmutableArray<Diagnostic>.Empty,
            .. isTrial ? [] : Specimens(made.Generator.Templates, settings.Kind),
            .. _summaries.GetOrAdd(made.Generator, BatchSummary.Check),
        ];
    }

    /// <summary>The letter kinds of what is mailed, or declared of it, whose data are made up.</summary>
    private static IEnumerable<Diagnostic> Specimens(TemplateSet templates, string kind) =>
        from letter in templates.Letters
        where letter.Key == kind || letter.Value.Settings.Editions.Values.Any(edition => edition.IsAboutMailing)
        where letter.Value.Settings.Specimen is not null
        select Diagnostic.At(MailDiagnostics.Specimen, letter.Value.Settings.Specimen!.Value, $"The data of {letter.Key} are made up");

    private static MailPrepared PrepareCopy(CaseForMail found, LetterRequest copy, int copies, ImmutableArray<Diagnostic> stops)
    {
        var (@case, made) = (found.Case!, found.Made!);
        var (checkedLetter, unplaced) = MailCheck.CheckCopy(made.Generator, @case, copy);
        ImmutableArray<Diagnostic> problems = [.. unplaced.Select(problem => LetterProblems.InCase(problem, found.Name, found.Bytes.Span))];
        if (checkedLetter is not { } letter || problems.HasErrors || stops.HasErrors)
        {
            return new MailPrepared([], [new StoppedLetter(found.Number, found.Version, copy.Recipient?.Word, Together(stops, problems))], []);
        }

        var inputs = MailLetters.InputsOf(@case, letter.Request, made.Generator);
        return new MailPrepared(
            [
                new MailCandidate(
                    found.Number,
                    found.Version,
                    copies,
                    copy.Recipient!.Value.Word,
                    inputs.Options,
                    inputs.Templates,
                    made.Release?.ToString(CultureInfo.InvariantCulture) ?? LetterManifest.Unreleased,
                    LetterKey.Of(MailLetters.SlotOf(@case, letter.Request), inputs).Value,
                    letter.Pages.Pages.Length,
                    made.Generator.Templates.Letters[copy.Kind].Settings.Barcode?.MailerId,
                    letter.Request.Replaces,
                    EnvelopeAddress.Of(letter)!.Routing),
            ],
            [],
            [.. stops, .. problems]);
    }

    /// <summary>What stops a letter, then what else is to be looked at. Of what a text lacks, the reader of the case has said it.</summary>
    private static ImmutableArray<Diagnostic> Together(ImmutableArray<Diagnostic> stops, ImmutableArray<Diagnostic> problems)
    {
        var told = stops.Where(stop => stop.DataPath is not null).Select(stop => stop.DataPath!).ToHashSet(StringComparer.Ordinal);
        return [.. stops.Concat(problems.Where(problem => problem.DataPath is null || !told.Contains(problem.DataPath))).OrderByDescending(one => one.Severity == Severity.Error)];
    }
}

/// <summary>What came of preparing letters.</summary>
/// <param name="Letters">Those that can be mailed.</param>
/// <param name="Stopped">Those that cannot.</param>
/// <param name="Warnings">What is to be looked at in those that can, and in their templates; each once.</param>
public sealed record MailPrepared(ImmutableArray<MailCandidate> Letters, ImmutableArray<StoppedLetter> Stopped, ImmutableArray<Diagnostic> Warnings);
