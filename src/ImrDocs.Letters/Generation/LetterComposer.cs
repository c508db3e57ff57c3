// Case and templates to a document: what the letter says.
using System.Collections.Immutable;
using ImrDocs.Documents.Markup;
using ImrDocs.Documents.Tree;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Templates;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Values;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Generation;

/// <summary>Composes the documents of one letter kind. Thread-safe.</summary>
internal sealed class LetterComposer
{
    private readonly LetterTemplates _templates;
    private readonly EvaluationOptions _options;

    public LetterComposer(LetterTemplates templates)
    {
        _templates = templates;
        _options = EvaluationOptions.Default with
        {
            Loader = templates.Include,
            Functions = [ProseFunction.Declaration],
        };
    }

    /// <summary>The pictures that documents of this kind show, by name.</summary>
    public ImmutableDictionary<string, Picture> Pictures => _templates.Pictures;

    /// <summary>The document; null when there is an error among the diagnostics.</summary>
    public Document? Compose(Case @case, LetterRequest request, List<Diagnostic> diagnostics)
    {
        if (!_templates.Editions.TryGetValue(request.Edition, out var template))
        {
            diagnostics.Add(new Diagnostic(
                LetterDiagnostics.UnknownEdition,
                $"The letter \"{_templates.Kind}\" has the editions {string.Join(", ", _templates.Editions.Keys)} and no other"));
            return null;
        }

        var evaluated = Evaluator.Evaluate(template, Model(@case, request), _options);
        diagnostics.AddRange(evaluated.Diagnostics);
        if (evaluated.HasErrors)
        {
            return null;
        }

        var markup = MarkupReader.Read(evaluated.Segments, _templates.Settings.Styles);
        diagnostics.AddRange(markup.Diagnostics);
        if (markup.Title is null)
        {
            diagnostics.Add(new Diagnostic(LetterDiagnostics.TitleMissing, "The template gives the letter no title") { File = template.Source.Name });
        }

        return markup.Title is null || markup.Diagnostics.HasErrors
            ? null
            : new Document(Properties(@case, markup.Title), _templates.Settings.Styles, markup.Furniture, markup.Body);
    }

    private ScribanObject Model(Case @case, LetterRequest request)
    {
        var model = ScribanObject.Model(isReadOnly: true);
        SettingsModel.AddTo(model.AddDataObject("letter", _templates.SettingsData.Members.Length), _templates.SettingsData);
        new CaseModel(request.Draft ? _templates.Settings.DraftPlaceholder : null).AddTo(model, @case);
        return model;
    }

    private DocumentProperties Properties(Case @case, string title) => new()
    {
        Title = title,
        Language = _templates.Settings.Language,
        Author = _templates.Settings.Author,
        Date = @case.Dates.Decision,
    };
}
