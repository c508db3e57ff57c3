// Writes traces of letters as a page for people.
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using ImrDocs.Letters.Generation;

namespace ImrDocs.Letters.Tracing;

/// <summary>
/// Traces as one self-contained HTML page that needs no script. Each run is a link to its origin, which shows in a panel
/// while the run is pointed at or focused, and stays there when the link is followed; screen readers get the same words
/// as the link's description. Data have a background and an underline of their own.
/// </summary>
public sealed class TraceHtml
{
    private static readonly string Styles = ReadStyles();

    private readonly StringBuilder _html = new();
    private int _runs;

    /// <summary>Begins a page.</summary>
    public TraceHtml()
    {
        _html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        _html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Letter trace</title>\n");
        _html.Append("<style>\n").Append(Styles).Append("</style>\n</head>\n<body>\n<main>\n<h1>Letter trace</h1>\n");
        _html.Append("<p>Every printed run is a link: point at it, or reach it with the Tab key, to see where it comes from.</p>\n");
        _html.Append("<ul class=\"legend\">\n<li>Boilerplate: the template's own words</li>\n");
        _html.Append("<li><span class=\"data\">Data</span>: a value of the case or of letter.json</li>\n");
        _html.Append("<li><span class=\"computed\">Computed</span>: chosen or counted by the template</li>\n</ul>\n");
    }

    /// <summary>Adds a letter.</summary>
    public void Add(Letter letter, ImmutableArray<TraceRun> runs)
    {
        var name = $"{letter.CaseNumber}, {letter.Request.Kind}, {letter.Request.Edition}";
        _html.Append("<article>\n<h2>").Append(WebUtility.HtmlEncode(name)).Append("</h2>\n");
        _html.Append(CultureInfo.InvariantCulture, $"<p>{runs.Length} runs: {Count(runs, TraceKind.Boilerplate)} boilerplate, ");
        _html.Append(CultureInfo.InvariantCulture, $"{Count(runs, TraceKind.Data)} data, {Count(runs, TraceKind.Computed)} computed.</p>\n");
        foreach (var page in runs.GroupBy(run => run.Page))
        {
            _html.Append(CultureInfo.InvariantCulture, $"<section class=\"page\" aria-label=\"Page {page.Key}\">\n<h3 class=\"number\">Page {page.Key}</h3>\n");
            _html.Append(CultureInfo.InvariantCulture, $"<div lang=\"{WebUtility.HtmlEncode(letter.Document.Properties.Language)}\">\n");
            AddPage(page);
            _html.Append("</div>\n</section>\n");
        }

        _html.Append("</article>\n");
    }

    /// <summary>Ends the page and gives it whole.</summary>
    public string Finish() => _html.Append("</main>\n</body>\n</html>\n").ToString();

    private void AddPage(IEnumerable<TraceRun> runs)
    {
        var blocks = new TraceBlocks(_html);
        TraceRun? previous = null;
        foreach (var run in runs)
        {
            // A line that is broken between words ends with the space there; one that the template breaks does not.
            if (previous is not null && previous.Tag == run.Tag && previous.Baseline != run.Baseline && !previous.Text.EndsWith(' '))
            {
                _html.Append("<br>\n");
            }

            blocks.Enter(run.Tag);
            AddRun(run);
            previous = run;
        }

        blocks.Close();
    }

    private void AddRun(TraceRun run)
    {
        var number = ++_runs;
        _html.Append(CultureInfo.InvariantCulture, $"<a href=\"#o{number}\" class=\"{TraceNames.Of(run.Kind)}\" aria-describedby=\"o{number}\">");
        _html.Append(WebUtility.HtmlEncode(run.Text)).Append("</a>");
        _html.Append(CultureInfo.InvariantCulture, $"<span id=\"o{number}\" class=\"origin\" lang=\"en\"><b>{TraceNames.Of(run.Kind)}</b> ");
        AppendCode(run.Origin.Span.ToString());
        if (run.Kind != TraceKind.Boilerplate)
        {
            _html.Append(": ");
            AppendCode(TraceChain.OneLine(run.Origin.Span));
        }

        if (run.Kind == TraceKind.Data)
        {
            _html.Append("<br>from ");
            AppendCode(string.Join(", ", run.DataPaths));
        }

        foreach (var frame in TraceChain.Of(run.Origin.Frame))
        {
            _html.Append("<br>");
            AppendCode(frame.Span.ToString());
            _html.Append(": ");
            AppendCode(TraceChain.SourceOf(frame));
        }

        _html.Append("</span>\n");
    }

    private void AppendCode(string text) => _html.Append("<code>").Append(WebUtility.HtmlEncode(text)).Append("</code>");

    private static int Count(ImmutableArray<TraceRun> runs, TraceKind kind) => runs.Count(run => run.Kind == kind);

    private static string ReadStyles()
    {
        using var stream = typeof(TraceHtml).Assembly.GetManifestResourceStream("Tracing/trace.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
