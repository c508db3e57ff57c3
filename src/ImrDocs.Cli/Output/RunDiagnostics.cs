// The diagnostics of a run over many cases: a mistake of a template is told once, not once a case.
using System.Globalization;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Output;

/// <summary>
/// Prints the diagnostics of a run as they come, those that the copies of a case share once. What is wrong at one place of
/// a template and is about no value of the case is printed whole for the first letter only; the end of the run names the
/// other cases.
/// </summary>
/// <param name="print">Takes a diagnostic as it is to be read.</param>
internal sealed class RunDiagnostics(Action<string> print)
{
    private const int MostNames = 3;

    private readonly Dictionary<(string Id, string? File, LinePosition? Position, string Message), Repeated> _mistakes = [];
    private readonly HashSet<string> _saidOfCase = new(StringComparer.Ordinal);
    private string? _case;

    /// <summary>Prints those that are new and tells whether one of all of them is an error.</summary>
    public bool Add(IEnumerable<Diagnostic> diagnostics)
    {
        var refused = false;
        foreach (var diagnostic in diagnostics)
        {
            refused |= diagnostic.Severity == Severity.Error;
            if (diagnostic is not { CaseFile: { } caseFile, DataPath: null })
            {
                PrintOnce(diagnostic);
            }
            else if (_mistakes.TryGetValue(KeyOf(diagnostic), out var repeated))
            {
                repeated.Add(caseFile);
            }
            else
            {
                _mistakes.Add(KeyOf(diagnostic), new Repeated(diagnostic));
                print(diagnostic.ToString());
            }
        }

        return refused;
    }

    /// <summary>Names the other cases of the mistakes that were printed once.</summary>
    public void Finish()
    {
        foreach (var repeated in _mistakes.Values.Where(repeated => repeated.Count > 0))
        {
            print(repeated.ToString());
        }

        _mistakes.Clear();
    }

    /// <summary>Prints what was not yet said of the same case: its copies come one after another.</summary>
    private void PrintOnce(Diagnostic diagnostic)
    {
        var about = diagnostic.CaseFile ?? diagnostic.File;
        if (!string.Equals(about, _case, StringComparison.Ordinal))
        {
            _saidOfCase.Clear();
            _case = about;
        }

        var text = diagnostic.ToString();
        if (_saidOfCase.Add(text))
        {
            print(text);
        }
    }

    private static (string, string?, LinePosition?, string) KeyOf(Diagnostic diagnostic) =>
        (diagnostic.Id, diagnostic.File, diagnostic.Position, diagnostic.Message);

    /// <summary>A mistake and the cases, besides the first, in whose letters it was met.</summary>
    private sealed class Repeated(Diagnostic first)
    {
        private readonly List<string> _names = [];
        private string? _last = first.CaseFile;

        public int Count { get; private set; }

        /// <summary>Adds a case; its copies come one after another and count as one.</summary>
        public void Add(string caseFile)
        {
            if (!string.Equals(_last, caseFile, StringComparison.Ordinal))
            {
                _last = caseFile;
                Count++;
                if (_names.Count < MostNames)
                {
                    _names.Add(caseFile);
                }
            }
        }

        public override string ToString()
        {
            var others = Count > _names.Count ? string.Create(CultureInfo.InvariantCulture, $" and {Count - _names.Count} more") : "";
            var again = new Diagnostic(first.Descriptor, $"The same in the letters about {string.Join(", ", _names)}{others}")
            {
                File = first.File,
                Position = first.Position,
                Hint = "",
            };
            return again.ToString();
        }
    }
}
