// Makes the letters of the examples and compares them with what is expected.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ImrDocs.Documents.Tree;
using ImrDocs.Documents.Writers;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Mailing;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban.Coverage;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Examples;

/// <summary>
/// Makes the letters of the examples of a template set and compares text, tree and diagnostics of each with the files
/// beside the example; notes which parts of the templates the letters needed. One thread at a time.
/// </summary>
public sealed class ExampleRun
{
    private readonly TemplateSet _set;
    private readonly ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> _files;
    private readonly CoverageRecorder _recorder = new();
    private readonly CoverageRecorder _reached = new();
    private readonly LetterGenerator _generator;

    /// <summary>The examples of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="files">The files that it was parsed from, and those of the examples.</param>
    public ExampleRun(TemplateSet set, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        _set = set;
        _files = files;
        _generator = new LetterGenerator(set, _recorder);
        var diagnostics = new List<Diagnostic>();
        Examples = ExampleFolder.Read(files, set, diagnostics);
        Diagnostics = [.. diagnostics];
    }

    /// <summary>The examples by letter kind and name.</summary>
    public ImmutableArray<Example> Examples { get; }

    /// <summary>What is wrong with the examples themselves.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Makes the letters of an example.</summary>
    public ExampleResult Run(Example example)
    {
        var actual = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (_set.Letters[example.Kind].IsAboutBatch)
        {
            var problems = AddSummary(actual, PathOf(example, AllEditions(example.Kind).Single()), example);
            return new ExampleResult(example, 1, Compare(example, actual), [.. problems]);
        }

        var mistakes = ImmutableArray.CreateBuilder<Diagnostic>();
        var letters = 0;
        var requests = example.Requests.IsDefault ? AllEditions(example.Kind) : example.Requests;
        foreach (var request in requests)
        {
            var read = CaseReader.Read(example.Case, example.File, request.Draft ? CaseReaderOptions.Draft : CaseReaderOptions.Default);
            if (read.Case is not { } @case)
            {
                AddDiagnostics(actual, PathOf(example, request), read.Diagnostics);
                mistakes.AddRange(Mistakes(example, PathOf(example, request), read.Diagnostics));
                letters++;
                continue;
            }

            foreach (var copy in _generator.Copies(@case, request))
            {
                if (example.Requests.IsDefault && IsMailed(copy) && copy.Recipient is null)
                {
                    continue;
                }

                var path = PathOf(example, copy with { MailDate = request.MailDate });
                var diagnostics = AddLetter(actual, path, example, @case, copy, read.Diagnostics);
                mistakes.AddRange(Mistakes(example, path, diagnostics));
                letters++;
            }
        }

        return new ExampleResult(example, letters, Compare(example, actual), mistakes.DrainToImmutable());
    }

    /// <summary>How much of each template the letters of the examples run so far needed, by path.</summary>
    public ImmutableArray<TemplateCoverage> Coverage() => ExampleCoverage.Of(_set, _reached);

    private IEnumerable<LetterRequest> AllEditions(string kind) =>
        _set.Letters[kind].Settings.Editions.Keys.Select(edition => new LetterRequest { Kind = kind, Edition = edition });

    private bool IsMailed(LetterRequest request) => _set.Letters[request.Kind].Settings.Editions[request.Edition].IsMailed;

    private ImmutableArray<Diagnostic> AddLetter(
        SortedDictionary<string, string> actual, string path, Example example, Case @case, LetterRequest copy, ImmutableArray<Diagnostic> read)
    {
        _recorder.Clear();
        var result = _generator.Generate(@case, copy, []);
        ImmutableArray<Diagnostic> diagnostics =
            [.. read, .. result.Diagnostics.Select(diagnostic => diagnostic.File is null ? diagnostic with { File = example.File } : diagnostic)];
        AddDiagnostics(actual, path, diagnostics);
        if (result.Letter is { } letter)
        {
            AddDocument(actual, path, letter.Document);
        }

        return diagnostics;
    }

    /// <summary>Adds the page about the batch that an example is.</summary>
    /// <returns>What is against the templates.</returns>
    private IEnumerable<Diagnostic> AddSummary(SortedDictionary<string, string> actual, string path, Example example)
    {
        _recorder.Clear();
        var (summary, diagnostics) = BatchManifest.Read(example.Case.Span) is { } manifest
            ? _generator.Summarise(example.Kind, manifest)
            : (null, [new Diagnostic(ExampleDiagnostics.ManifestWrong, "The file is no manifest of a batch") { File = example.File }]);
        AddDiagnostics(actual, path, diagnostics);
        if (summary is not null)
        {
            AddDocument(actual, path, summary.Document);
        }

        return Mistakes(example, path, diagnostics);
    }

    /// <summary>Adds what a document says. One that is refused reaches nobody, so neither does what it went through count as reached.</summary>
    private void AddDocument(SortedDictionary<string, string> actual, string path, Document document)
    {
        _reached.Add(_recorder);
        actual[path + ".txt"] = PlainTextWriter.Write(document);
        actual[path + ".tree.txt"] = TreeWriter.Write(document);
    }

    private IEnumerable<Diagnostic> Mistakes(Example example, string path, ImmutableArray<Diagnostic> diagnostics)
    {
        var expected = _files.TryGetValue(path + ExampleFile.DiagnosticsExtension, out var file) ? Text(file) : "";
        var rules = _set.Letters[example.Kind].Rules.Rules;
        return
            from diagnostic in diagnostics
            where rules.Any(rule => rule.Check.IsOfTemplates && string.Equals(rule.Id, diagnostic.Id, StringComparison.Ordinal))
                || (diagnostic.Severity == Severity.Error && !expected.Contains($"{diagnostic}\n", StringComparison.Ordinal))
            select diagnostic;
    }

    private static string Text(ReadOnlyMemory<byte> file) => Encoding.UTF8.GetString(file.Span).ReplaceLineEndings("\n");

    /// <summary>The path of what a letter is compared with, without an extension; a mailing date that is asked for is part of it.</summary>
    private static string PathOf(Example example, LetterRequest request) =>
        $"{example.Path}.{request.Variant}" + (request.MailDate is { } date ? date.ToString("'.'yyyy-MM-dd", CultureInfo.InvariantCulture) : "");

    private static void AddDiagnostics(SortedDictionary<string, string> actual, string path, ImmutableArray<Diagnostic> diagnostics)
    {
        if (!diagnostics.IsEmpty)
        {
            actual[path + ExampleFile.DiagnosticsExtension] = string.Concat(diagnostics.Select(diagnostic => $"{diagnostic}\n"));
        }
    }

    private ImmutableArray<ExampleFile> Compare(Example example, SortedDictionary<string, string> actual)
    {
        var expected = ExampleFolder.FilesOf(_files, example.Kind)
            .Where(file => ExampleFolder.IsExpectation(file.Key) && file.Key.StartsWith(example.Path + ".", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => Text(file.Value), StringComparer.Ordinal);
        return
        [
            .. from path in expected.Keys.Union(actual.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
               select new ExampleFile(path, expected.GetValueOrDefault(path), actual.GetValueOrDefault(path)),
        ];
    }
}
