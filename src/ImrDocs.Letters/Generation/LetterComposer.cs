// Case and templates to a document: what the letter says.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using ImrDocs.Documents.Markup;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Checking;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Mailing;
using ImrDocs.Letters.Rules;
using ImrDocs.Letters.Rules.Privacy;
using ImrDocs.Letters.Templates;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Scriban.Coverage;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Generation;

/// <summary>Composes the documents of one letter kind. Thread-safe.</summary>
internal sealed class LetterComposer
{
    private readonly LetterTemplates _templates;
    private readonly Value _settings;
    private readonly EvaluationOptions _options;
    private readonly ConcurrentDictionary<string, ImmutableArray<Diagnostic>> _ruleFaults = new(StringComparer.Ordinal);

    /// <summary>A composer of the letters of a kind.</summary>
    /// <param name="templates">The kind.</param>
    /// <param name="coverage">Notes what of the templates is evaluated; null for the work of many threads.</param>
    public LetterComposer(LetterTemplates templates, CoverageRecorder? coverage = null)
    {
        _templates = templates;
        _settings = SettingsModel.Of(templates.SettingsData);
        _options = EvaluationOptions.Default with
        {
            Loader = templates.Include,
            IncludeNames = [.. templates.IncludeNames],
            Functions = LetterFunctions.All,
            Coverage = coverage,
        };
    }

    /// <summary>The pictures that documents of this kind show, by name.</summary>
    public ImmutableDictionary<string, Picture> Pictures => _templates.Pictures;

    /// <summary>The language of the letters, as a BCP 47 tag.</summary>
    public string Language => _templates.Settings.Language;

    /// <summary>What a letter is set in; null when the kind has no large print and the request wants it.</summary>
    public StyleSheet? StylesOf(LetterRequest request) => request.LargePrint ? _templates.Settings.LargePrint : _templates.Settings.Styles;

    /// <summary>The document; null when there is an error among the diagnostics.</summary>
    public Document? Compose(Case @case, LetterRequest request, List<Diagnostic> diagnostics) =>
        Evaluate(@case, request, diagnostics) is { } letter ? Read(letter, diagnostics) : null;

    /// <summary>What the templates say about a case; null when there is an error among the diagnostics.</summary>
    /// <param name="case">The case.</param>
    /// <param name="request">Which letter about it.</param>
    /// <param name="diagnostics">Gets the problems.</param>
    /// <param name="nameOf">What placeholders of a draft call the field at a data path; null for the path itself.</param>
    /// <param name="preview">The case as far as it can be read, for a preview; null for a letter.</param>
    public EvaluatedLetter? Evaluate(
        Case @case, LetterRequest request, List<Diagnostic> diagnostics, Func<string, string>? nameOf = null, SalvagedCase? preview = null)
    {
        var settings = _templates.Settings;
        if (!_templates.Editions.TryGetValue(request.Edition, out var template))
        {
            diagnostics.Add(new Diagnostic(
                LetterDiagnostics.UnknownEdition,
                $"The letter \"{_templates.Kind}\" has the editions {string.Join(", ", _templates.Editions.Keys)} and no other"));
            return null;
        }

        if (_templates.IsAboutBatch)
        {
            diagnostics.Add(new Diagnostic(LetterDiagnostics.NotAboutCases, $"The letter \"{_templates.Kind}\" tells of a batch of mail"));
            return null;
        }

        if (StylesOf(request) is not { } styles)
        {
            diagnostics.Add(new Diagnostic(LetterDiagnostics.NoLargePrint, $"The letter \"{_templates.Kind}\" has no large print"));
            return null;
        }

        var ruleFaults = _ruleFaults.GetOrAdd(request.Edition, (edition, composer) => [.. RuleNames.Check(composer._templates, composer, edition)], this);
        diagnostics.AddRange(ruleFaults);
        if (ruleFaults.HasErrors)
        {
            return null;
        }

        var edition = settings.Editions[request.Edition];
        if (preview is null && @case.IsUndecided && edition.FollowsDecision && (edition.IsMailed || !request.Draft))
        {
            diagnostics.Add(new Diagnostic(LetterDiagnostics.Undecided, "Not every issue has a decision") { DataPath = BrokenPlaces.Undecided(@case).First() });
            return null;
        }

        if (edition.IsMailed && !IsComplete(@case, request, edition, diagnostics, isPreview: preview is not null))
        {
            return null;
        }

        // The one place where the day of mailing is settled for a request that did not come from Copies.
        request = edition.IsMailed ? request with { MailDate = LetterCopies.MailDate(@case, request, edition) } : request;
        var model = Model(@case, request, edition, nameOf);
        var evaluated = Evaluator.Evaluate(template, model, _options);
        diagnostics.AddRange(evaluated.Diagnostics);
        var segments = request.Draft ? BrokenPlaces.Of(@case, preview, nameOf).Mark(evaluated.Segments, settings.DraftPlaceholder) : evaluated.Segments;
        return evaluated.HasErrors ? null : new EvaluatedLetter(@case, request, model, template.Source.Name, styles, segments);
    }

    /// <summary>The document of an evaluated letter; null when there is an error among the diagnostics.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="diagnostics">Gets the problems.</param>
    /// <param name="isPreview">Whether it is shown although it breaks rules.</param>
    public Document? Read(EvaluatedLetter letter, List<Diagnostic> diagnostics, bool isPreview = false)
    {
        if (Read(letter.Segments, letter.Styles, letter.Template, letter.Case.Dates.Decision, diagnostics) is not { } document)
        {
            return null;
        }

        document = letter.Request.Draft ? document with { Furniture = document.Furniture with { Watermark = _templates.Settings.DraftWatermark } } : document;
        return KeepsRules(letter, document, diagnostics) || isPreview ? document : null;
    }

    /// <summary>What the templates of a kind about batches say of one; null when there is an error among the diagnostics.</summary>
    public Document? Summarise(BatchManifest manifest, List<Diagnostic> diagnostics)
    {
        var template = _templates.Editions.Values.Single();
        var evaluated = Evaluator.Evaluate(template, Model(manifest), _options);
        diagnostics.AddRange(evaluated.Diagnostics);
        return evaluated.HasErrors ? null : Read(evaluated.Segments, _templates.Settings.Styles, template.Source.Name, manifest.Date, diagnostics);
    }

    private Document? Read(ImmutableArray<Segment> segments, StyleSheet styles, string template, DateOnly date, List<Diagnostic> diagnostics)
    {
        var markup = MarkupReader.Read(segments, styles);
        diagnostics.AddRange(markup.Diagnostics);
        if (string.IsNullOrEmpty(markup.Title))
        {
            diagnostics.Add(new Diagnostic(LetterDiagnostics.TitleMissing, "The template gives the letter no title") { File = template });
            return null;
        }

        return markup.Diagnostics.HasErrors ? null : new Document(Properties(markup.Title, date), styles, markup.Furniture, markup.Body);
    }

    /// <summary>Whether the letter keeps the rules of its kind and tells of nobody it must not tell of.</summary>
    private bool KeepsRules(EvaluatedLetter evaluated, Document document, List<Diagnostic> diagnostics)
    {
        var before = diagnostics.Count;
        var edition = evaluated.Request.Edition;
        using var letter = new CheckedLetter(edition, evaluated.Case, evaluated.Model, document);
        _templates.Rules.Check(letter, diagnostics);
        LeakCheck.Run(letter, !_templates.Settings.Editions[edition].IsMailed, document.Properties.Title, diagnostics);
        return diagnostics.FindIndex(before, diagnostic => diagnostic.Severity == Severity.Error) < 0;
    }

    /// <summary>The copies that a request stands for; itself where the edition is not mailed.</summary>
    public ImmutableArray<LetterRequest> Copies(Case @case, LetterRequest request) =>
        _templates.Settings.Editions.TryGetValue(request.Edition, out var edition) && edition.IsMailed
            ? LetterCopies.Of(@case, request, edition)
            : [request with { Recipient = null, MailDate = null }];

    /// <summary>The deadlines that the copies of all mailed editions of a case state, whichever edition is asked for; none without parties.</summary>
    public ImmutableArray<LetterDeadline> Deadlines(Case @case, LetterRequest request) => @case.Parties is not { } parties ? [] :
    [
        .. from edition in _templates.Settings.Editions
           where edition.Value.IsMailed
           from copy in LetterCopies.Of(@case, request with { Edition = edition.Key }, edition.Value)
           where Recipients.Of(parties).Contains(copy.Recipient!.Value)
           from deadline in LetterDeadlines.Of(_templates.Deadlines, @case, copy)
           select new LetterDeadline(copy, deadline),
    ];

    private static bool IsComplete(Case @case, LetterRequest request, EditionSettings edition, List<Diagnostic> diagnostics, bool isPreview)
    {
        var missing = new List<Diagnostic>();
        LetterCopies.Check(@case, request, edition, missing);
        diagnostics.AddRange(missing);
        return missing.TrueForAll(problem => isPreview && problem.Descriptor == LetterDiagnostics.MailedTooEarly);
    }

    /// <summary>The data that the templates of a letter see.</summary>
    /// <param name="case">The case.</param>
    /// <param name="request">Which letter about it.</param>
    /// <param name="edition">Its edition.</param>
    /// <param name="nameOf">What placeholders of a draft call the field at a data path; null for the path itself.</param>
    public ScribanObject Model(Case @case, LetterRequest request, EditionSettings edition, Func<string, string>? nameOf = null)
    {
        var model = ScribanObject.Model(isReadOnly: true, capacity: 8);
        model.AddData(SettingsModel.Name, _settings);
        var texts = new ModelTexts(request.Draft ? _templates.Settings.DraftPlaceholder : null, nameOf);
        model.AddData("largePrint", request.LargePrint);
        var dates = new CaseModel(texts).AddTo(model, @case);
        if (edition.IsMailed)
        {
            new MailingModel(texts, _templates.Deadlines).AddTo(model, dates, @case, request);
            if (edition.IsAboutMailing)
            {
                MailingFacts.AddTo(model, request.Mailing, texts);
            }
        }

        return model;
    }

    /// <summary>The data that the templates of a kind about batches see.</summary>
    public ScribanObject Model(BatchManifest manifest)
    {
        var model = ScribanObject.Model(isReadOnly: true, capacity: 8);
        model.AddData(SettingsModel.Name, _settings);
        BatchModel.AddTo(model, manifest);
        return model;
    }

    private DocumentProperties Properties(string title, DateOnly date) => new()
    {
        Title = title,
        Language = Language,
        Author = _templates.Settings.Author,
        Date = date,
    };
}
