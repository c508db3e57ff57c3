using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.Rules.Deletions;

/// <summary>
/// Deletes each element of each template of the final determination and makes all letters about all sample cases until
/// one is refused. The table of what refuses it is <c>template-deletions.txt</c>, rules that only warn in brackets; what
/// nothing asks for is listed with the reason in <c>not-required.txt</c>.
/// </summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class TemplateDeletionTests
{
    private const string Kind = "final-determination";

    private static readonly string Folder = Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Rules", "Deletions");

    private static readonly ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Templates = Samples.TemplateFiles();

    private static readonly ImmutableArray<(Case Case, LetterRequest Copy)> Letters = [.. AllLetters()];

    [Fact]
    public void Whatever_is_deleted_is_missed()
    {
        var notRequired = NotRequired();
        var unused = notRequired.Keys.ToHashSet(StringComparer.Ordinal);
        var table = new StringBuilder();
        foreach (var (path, bytes) in Templates.Where(file => file.Key.EndsWith(".sbn", StringComparison.Ordinal) && IsOfTheKind(file.Key)))
        {
            var template = Encoding.UTF8.GetString(bytes.Span);
            table.Append(CultureInfo.InvariantCulture, $"{path}\n");
            var elements = TemplateElements.Of(template).AsParallel().AsOrdered().Select(element => (element, MissedBy(path, element.DeleteFrom(template))));
            foreach (var (element, rules) in elements)
            {
                var verdict = rules;
                var key = $"{Path.GetFileName(path)} | {element.Kind} | {element.Text}";
                if (verdict.Length == 0 && notRequired.TryGetValue(key, out var why))
                {
                    verdict = "not required: " + why;
                    unused.Remove(key);
                }

                var text = element.Text.Length > 90 ? element.Text[..89] + "…" : element.Text;
                table.Append(CultureInfo.InvariantCulture, $"{element.Line,4}  {element.Kind,-9}  {text}  ->  {(verdict.Length == 0 ? "NOTHING" : verdict)}\n");
            }

            table.Append('\n');
        }

        Golden.Verify(table.ToString(), Path.Combine(Folder, "template-deletions.txt"));
        Assert.DoesNotContain("NOTHING", table.ToString(), StringComparison.Ordinal);
        Assert.Empty(unused);
    }

    [Fact]
    public void Nothing_is_missed_when_nothing_is_deleted() =>
        Assert.Empty(MissedBy("README.md", "changed"));

    private static bool IsOfTheKind(string path) =>
        path.StartsWith(Kind + "/", StringComparison.Ordinal) || path.StartsWith("_shared/", StringComparison.Ordinal);

    /// <summary>The errors of the first letter that is refused; the warnings of all letters, in brackets, when none is.</summary>
    private static string MissedBy(string path, string content)
    {
        var parsed = TemplateSet.Parse(Templates.SetItem(path, Encoding.UTF8.GetBytes(content)));
        if (parsed.Set is null)
        {
            return Ids(parsed.Diagnostics, Severity.Error);
        }

        var composer = new LetterComposer(parsed.Set.Letters[Kind]);
        var warnings = new List<Diagnostic>();
        foreach (var (@case, copy) in Letters)
        {
            var diagnostics = new List<Diagnostic>();
            if (composer.Compose(@case, copy, diagnostics) is null)
            {
                return Ids(diagnostics, Severity.Error);
            }

            warnings.AddRange(diagnostics);
        }

        return warnings.Count == 0 ? "" : $"({Ids(warnings, Severity.Warning)})";
    }

    private static string Ids(IEnumerable<Diagnostic> diagnostics, Severity severity) => string.Join(
        ' ', diagnostics.Where(diagnostic => diagnostic.Severity == severity).Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Both editions about every sample case; one that has no parties is mailed to those of another one.</summary>
    private static IEnumerable<(Case Case, LetterRequest Copy)> AllLetters()
    {
        var other = Samples.ReadCase("two-reviewers-one-physician");
        foreach (var name in Samples.CaseFiles())
        {
            var @case = Samples.ReadCase(name);
            yield return (@case, new LetterRequest());
            yield return (@case, new LetterRequest { LargePrint = true });
            if (@case.Parties is null)
            {
                var employee = other.Parties!.Employee with { DateOfBirth = null };
                @case = @case with { Parties = other.Parties with { Employee = employee }, DocumentsReviewed = other.DocumentsReviewed };
            }

            var request = new LetterRequest { Edition = "mailed", MailDate = @case.Dates.Mailed ?? @case.Dates.Decision.AddDays(1) };
            foreach (var copy in Samples.Generator.Copies(@case, request))
            {
                yield return (@case, copy);
                if (copy.Recipient == Recipient.Employee)
                {
                    yield return (@case, copy with { Replaces = new EarlierLetter(@case.Dates.Decision, CameBack: false) });
                    yield return (@case, copy with { Replaces = new EarlierLetter(@case.Dates.Decision, CameBack: true) });
                }
            }
        }
    }

    private static Dictionary<string, string> NotRequired() =>
        File.ReadLines(Path.Combine(Folder, "not-required.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" => "))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
