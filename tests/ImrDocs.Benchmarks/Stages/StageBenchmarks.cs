// Each stage of the pipeline by itself, on the seed letter.
using BenchmarkDotNet.Attributes;
using ImrDocs.Benchmarks.Letters;
using ImrDocs.Documents.Markup;
using ImrDocs.Documents.Tree;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Rendering.Docx;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf;
using ImrDocs.Scriban.Evaluation;

namespace ImrDocs.Benchmarks.Stages;

/// <summary>Time and allocations of each stage; what a stage starts from is made before.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private static readonly LetterRequest Request = new();

    private readonly LetterTemplates _templates = Workload.Templates.Letters[Request.Kind];
    private readonly LetterGenerator _generator = new(Workload.Templates);
    private readonly PdfWriter _pdf = new();
    private readonly DocxWriter _docx = new(FontSet.Shipped);
    private readonly LetterComposer _composer;
    private readonly byte[] _bytes;
    private readonly Case _case;
    private readonly EvaluationResult _evaluated;
    private readonly Document _document;
    private readonly PagedDocument _pages;

    public StageBenchmarks()
    {
        _composer = new LetterComposer(_templates);
        _bytes = Workload.Of(1).Case(1);
        _case = ParseCase();
        _evaluated = Evaluate();
        _document = _generator.Generate(_case, Request, []).Letter!.Document;
        _pages = LayOut();
    }

    [Benchmark]
    public Case ParseCase() => CaseReader.Read(_bytes, "case.json").Case!;

    [Benchmark]
    public EvaluationResult Evaluate() => Evaluator.Evaluate(
        _templates.Editions[Request.Edition],
        _composer.Model(_case, Request, _templates.Settings.Editions[Request.Edition]),
        EvaluationOptions.Default with { Loader = _templates.Include, Functions = LetterFunctions.All });

    [Benchmark]
    public MarkupResult ReadMarkup() => MarkupReader.Read(_evaluated.Segments, _templates.Settings.Styles);

    /// <summary>Templates, markup and the checks of rules and privacy.</summary>
    [Benchmark]
    public Document Compose() => _composer.Compose(_case, Request, [])!;

    [Benchmark]
    public PagedDocument LayOut() => LayoutEngine.Lay(_document, FontSet.Shipped, _composer.Pictures).Document;

    [Benchmark]
    public byte[] WritePdf() => _pdf.Write(_pages, _composer.Pictures);

    [Benchmark]
    public byte[] WriteDocx() => _docx.Write(_document, _composer.Pictures);

    [Benchmark]
    public LetterResult WholePdf() => _generator.Generate(ParseCase(), Request, [LetterFormat.Pdf]);

    [Benchmark]
    public LetterResult WholeDocx() => _generator.Generate(ParseCase(), Request, [LetterFormat.Docx]);
}
