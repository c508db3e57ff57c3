// A template beside its data and what must come of it.
using System.Text;
using System.Text.Json;
using ImrDocs.Scriban.Evaluation;
using ImrDocs.Scriban.Parsing;
using ImrDocs.Scriban.Values;
using ImrDocs.Testing;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Tests;

/// <summary>
/// A case is a file <c>Cases/area/name.txt</c>: the template. <c>name.json</c> beside it is its data, <c>name.out.txt</c>
/// the output or, when it must fail, the diagnostics. Areas that begin with <c>lenient</c> are read with upstream's rules.
/// Those of the area <c>printing</c> print as letters do; all others may print whole lists, to show what came of them.
/// Includes are found in <c>Cases/_included</c>.
/// </summary>
internal sealed class TemplateCase(string folder, string name)
{
    private static readonly string Root = Repository.PathOf("tests", "ImrDocs.Scriban.Tests", "Cases");

    private readonly Dictionary<string, Template?> _included = new(StringComparer.Ordinal);

    private bool IsStrict { get; } = !folder.StartsWith("lenient", StringComparison.Ordinal);

    /// <summary>The file that says what is expected.</summary>
    public string GoldenPath => PathOf(".out.txt");

    /// <summary>All cases whose area passes a filter.</summary>
    public static TheoryData<string, string> All(Func<string, bool> area)
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Root, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.GetRelativePath(Root, Path.GetDirectoryName(file)!);
            if (!file.EndsWith(".out.txt", StringComparison.Ordinal) && !folder.StartsWith('_') && area(folder))
            {
                cases.Add(folder, Path.GetFileNameWithoutExtension(file));
            }
        }

        return cases;
    }

    /// <summary>Parses and evaluates the template.</summary>
    public EvaluationResult Evaluate()
    {
        return Evaluator.Evaluate(Parse(), Model(), new EvaluationOptions
        {
            IsStrict = IsStrict,
            PrintsStructure = folder is not "printing",
            Limits = IsStrict ? EvaluationLimits.Letter : EvaluationLimits.Upstream,
            Loader = Load,
            IncludeNames = ["address", "named", "row"],
        });
    }

    /// <summary>Its data.</summary>
    public ScribanObject Model()
    {
        if (!File.Exists(PathOf(".json")))
        {
            return ScribanObject.Model(IsStrict);
        }

        using var data = JsonDocument.Parse(File.ReadAllText(PathOf(".json")));
        return JsonModel.Read(data.RootElement, IsStrict);
    }

    /// <summary>What came of it: the output, or the diagnostics.</summary>
    public static string Describe(EvaluationResult result) => result.HasErrors
        ? string.Join('\n', result.Diagnostics) + "\n"
        : result.ToText();

    /// <summary>The parsed template.</summary>
    public Template Parse() => Parse(PathOf(".txt"), name);

    /// <summary>An included template.</summary>
    public Template? Load(string included)
    {
        if (!_included.TryGetValue(included, out var template))
        {
            var path = Path.Combine(Root, "_included", included + ".txt");
            template = File.Exists(path) ? Parse(path, included) : null;
            _included.Add(included, template);
        }

        return template;
    }

    private Template Parse(string path, string shownName) => Template.Parse(
        new SourceText(shownName, File.ReadAllText(path, Encoding.UTF8)), IsStrict ? ParserOptions.Strict : ParserOptions.Lenient);

    private string PathOf(string extension) => Path.Combine(Root, folder, name + extension);
}
