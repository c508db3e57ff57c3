// The whole way from a case to the bytes of a letter.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Documents.Writers;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Mailing;
using ImrDocs.Letters.Templates;
using ImrDocs.Rendering.Docx;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Scriban.Coverage;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Generation;

/// <summary>
/// Makes letters: a pure function of case, template set, fonts and request. Make one and keep it, since fonts and
/// static parts of the files are prepared once. Thread-safe.
/// </summary>
public sealed class LetterGenerator
{
    /// <summary>The version of this program, which manifests record: another version may lay a letter out otherwise.</summary>
    public static string EngineVersion { get; } = typeof(LetterGenerator).Assembly.GetName().Version!.ToString(3);

    private readonly FontSet _fonts = FontSet.Shipped;
    private readonly PdfWriter _pdf = new();
    private readonly DocxWriter _docx = new(FontSet.Shipped);
    private readonly ImmutableSortedDictionary<string, LetterComposer> _composers;

    /// <summary>A generator of the letters of a template set.</summary>
    /// <param name="templates">The set.</param>
    /// <param name="coverage">Notes what of the templates is evaluated; with one, letters are made one at a time.</param>
    public LetterGenerator(TemplateSet templates, CoverageRecorder? coverage = null)
    {
        Templates = templates;
        _composers = templates.Letters.ToImmutableSortedDictionary(letter => letter.Key, letter => new LetterComposer(letter.Value, coverage), StringComparer.Ordinal);
    }

    /// <summary>The templates.</summary>
    public TemplateSet Templates { get; }

    /// <summary>Hash of the fonts that letters are set in.</summary>
    public string FontsHash => _fonts.Hash;

    /// <summary>
    /// The letters that a request stands for. A request of a mailed edition that names no recipient stands for a copy
    /// for each that the case has; their mailing date and large print are settled.
    /// </summary>
    /// <param name="case">The case, read and checked.</param>
    /// <param name="request">Which letter about it.</param>
    public ImmutableArray<LetterRequest> Copies(Case @case, LetterRequest request) =>
        _composers.TryGetValue(request.Kind, out var composer) ? composer.Copies(@case, request) : [request];

    /// <summary>
    /// The deadlines that the copies of the mailed editions state, with their derivation, whichever edition is asked
    /// for; none while the case has no parties.
    /// </summary>
    /// <param name="case">The case, read and checked.</param>
    /// <param name="request">Which letter about it; its recipient, when it names one, and its mailing date count.</param>
    public ImmutableArray<LetterDeadline> Deadlines(Case @case, LetterRequest request) =>
        _composers.TryGetValue(request.Kind, out var composer) ? composer.Deadlines(@case, request) : [];

    /// <summary>The pictures that the pages of a letter kind show, by name; none of a kind that the set lacks.</summary>
    public ImmutableDictionary<string, Picture> PicturesOf(string kind) => _composers.GetValueOrDefault(kind)?.Pictures ?? ImmutableDictionary<string, Picture>.Empty;

    /// <summary>Makes a letter.</summary>
    /// <param name="case">The case, read and checked.</param>
    /// <param name="request">Which letter about it; for one recipient, if it is mailed: see <see cref="Copies"/>.</param>
    /// <param name="formats">The files to write; none to check the letter only.</param>
    /// <param name="nameOf">What placeholders of a draft call the field at a data path; null for the path itself.</param>
    public LetterResult Generate(Case @case, LetterRequest request, ImmutableArray<LetterFormat> formats, Func<string, string>? nameOf = null)
    {
        var diagnostics = new List<Diagnostic>();
        var letter = Evaluate(@case, request, diagnostics, nameOf) is { } evaluated ? Finish(evaluated, request, formats, diagnostics) : null;
        return new LetterResult(letter, [.. diagnostics]);
    }

    /// <summary>
    /// Makes the pages of a draft to look at, whatever stands against it: what cannot be read is shown as missing, and rules
    /// that are broken are told only. Null without a template for it, or where the templates cannot be evaluated.
    /// </summary>
    /// <param name="salvaged">The case as far as it can be read.</param>
    /// <param name="request">Which letter about it; for one recipient, if it is mailed.</param>
    /// <param name="nameOf">What people call the field at a data path.</param>
    public LetterResult Preview(SalvagedCase salvaged, LetterRequest request, Func<string, string> nameOf)
    {
        request = request with { Draft = true };
        var diagnostics = new List<Diagnostic>();
        if (!_composers.TryGetValue(request.Kind, out var composer)
            || composer.Evaluate(salvaged.Case, request, diagnostics, nameOf, salvaged) is not { } evaluated
            || composer.Read(evaluated, diagnostics, isPreview: true) is not { } document)
        {
            return new LetterResult(null, [.. diagnostics]);
        }

        var laid = LayoutEngine.Lay(document, _fonts, composer.Pictures);
        return new LetterResult(new Letter(salvaged.Case.CaseNumber, request, document, laid.Document, []), [.. diagnostics, .. laid.Diagnostics]);
    }

    /// <summary>Makes the page that tells of a batch of mail.</summary>
    /// <param name="kind">A letter kind about batches, one of the set.</param>
    /// <param name="manifest">The manifest of the batch, without the page itself among its files.</param>
    /// <returns>The page; null when there is an error among the diagnostics.</returns>
    public (BatchSummary? Summary, ImmutableArray<Diagnostic> Diagnostics) Summarise(string kind, BatchManifest manifest)
    {
        var diagnostics = new List<Diagnostic>();
        if (_composers[kind].Summarise(manifest, diagnostics) is not { } document)
        {
            return (null, [.. diagnostics]);
        }

        var laid = LayoutEngine.Lay(document, _fonts, PicturesOf(kind));
        return (laid.Diagnostics.HasErrors ? null : new BatchSummary(document, laid.Document), [.. diagnostics, .. laid.Diagnostics]);
    }

    /// <summary>Writes pages of a letter kind as PDF, such as those of a letter with something drawn over them.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="kind">The letter kind, one of the set.</param>
    public byte[] WritePdf(PagedDocument pages, string kind) => _pdf.Write(pages, PicturesOf(kind));

    /// <summary>What the templates say about a case; null when there is an error among the diagnostics.</summary>
    internal EvaluatedLetter? Evaluate(Case @case, LetterRequest request, List<Diagnostic> diagnostics, Func<string, string>? nameOf = null)
    {
        if (_composers.TryGetValue(request.Kind, out var composer))
        {
            return composer.Evaluate(@case, request, diagnostics, nameOf);
        }

        diagnostics.Add(new Diagnostic(
            LetterDiagnostics.UnknownLetterKind, _composers.Count == 0
                ? "The template set has no letter at all"
                : $"The template set has the letters {string.Join(", ", _composers.Keys)} and no other"));
        return null;
    }

    /// <summary>Makes a letter of what the templates of this generator say; null when there is an error among the diagnostics.</summary>
    internal Letter? Finish(EvaluatedLetter evaluated, LetterRequest request, ImmutableArray<LetterFormat> formats, List<Diagnostic> diagnostics)
    {
        var composer = _composers[request.Kind];
        if (composer.Read(evaluated, diagnostics) is not { } document)
        {
            return null;
        }

        var laid = LayoutEngine.Lay(document, _fonts, composer.Pictures);
        diagnostics.AddRange(laid.Diagnostics);
        if (laid.Diagnostics.HasErrors)
        {
            return null;
        }

        var files = ImmutableArray.CreateBuilder<LetterFile>(formats.Length);
        foreach (var format in formats)
        {
            var bytes = format switch
            {
                LetterFormat.Pdf => _pdf.Write(laid.Document, composer.Pictures),
                LetterFormat.Docx => _docx.Write(document, composer.Pictures),
                _ => Encoding.UTF8.GetBytes(PlainTextWriter.Write(document)),
            };
            files.Add(new LetterFile(request.FileName(evaluated.Case.CaseNumber, format), format, bytes));
        }

        return new Letter(evaluated.Case.CaseNumber, request, document, laid.Document, files.MoveToImmutable());
    }
}
