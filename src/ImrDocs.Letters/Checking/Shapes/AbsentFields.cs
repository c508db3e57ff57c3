// Finds what fails where a case leaves an optional field out.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Scriban.Needs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Checking.Shapes;

/// <summary>
/// Finds what of the templates fails where a case leaves an optional field out, though every example may have it: their
/// letters are evaluated with <see cref="CaseShapes"/>. What a condition guards is never evaluated, and so never told.
/// </summary>
internal static class AbsentFields
{
    private static readonly ImmutableArray<DiagnosticDescriptor> Told =
    [
        TemplateDiagnostics.NullTarget, TemplateDiagnostics.NullPrinted, TemplateDiagnostics.NullOperand, TemplateDiagnostics.IndexOutOfRange,
    ];

    private static readonly MailingFacts Mailing = new("x", "x", 1, "x", "x");

    /// <summary>An error for each place of an edition's templates that fails.</summary>
    /// <param name="letter">The letter kind.</param>
    /// <param name="composer">Its composer.</param>
    /// <param name="edition">Name of the edition.</param>
    /// <param name="needs">What its templates read.</param>
    public static IEnumerable<Diagnostic> Find(LetterTemplates letter, LetterComposer composer, string edition, TemplateNeeds needs) => letter.IsAboutBatch ? [] :
        (from letters in Letters(letter, edition, needs)
         from copy in composer.Copies(letters.Shape, letters.Request)
         from diagnostic in Evaluate(composer, letters.Shape, copy)
         where Told.Contains(diagnostic.Descriptor)
         select diagnostic)
        .DistinctBy(diagnostic => (diagnostic.Id, diagnostic.File, diagnostic.Position))
        .Select(diagnostic => diagnostic with { Message = diagnostic.Message + PathOf(diagnostic), DataPath = null, Frame = null });

    private static IEnumerable<(Case Shape, LetterRequest Request)> Letters(LetterTemplates letter, string edition, TemplateNeeds needs)
    {
        var request = new LetterRequest { Kind = letter.Kind, Edition = edition, Mailing = Mailing };
        var read = needs.Reads.Select(read => read.Path.Replace("[]", "", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        foreach (var shape in CaseShapes.Whole.Concat(CaseShapes.Reduced.Where(shape => IsRead(shape.Path, read)).Select(shape => shape.Case)).Append(CaseShapes.Least))
        {
            yield return (shape, request);
        }

        foreach (var shape in new[] { CaseShapes.Whole[0], CaseShapes.Least })
        {
            yield return (shape, request with { Mailing = Mailing with { Barcode = null } });
            if (letter.Settings.LargePrint is not null)
            {
                yield return (shape, request with { LargePrint = true });
            }
        }
    }

    // A field that nothing reads, nor anything in it, may be absent.
    private static bool IsRead(string path, HashSet<string> read) =>
        read.Contains(path) || read.Any(other => other.StartsWith(path + ".", StringComparison.Ordinal));

    private static List<Diagnostic> Evaluate(LetterComposer composer, Case shape, LetterRequest copy)
    {
        var diagnostics = new List<Diagnostic>();
        composer.Evaluate(shape, copy, diagnostics);
        return diagnostics;
    }

    // Of all entries of a list alike.
    private static string PathOf(Diagnostic diagnostic) => diagnostic.DataPath is not { } path ? ", in some cases"
        : $": {string.Concat(path.Split('[').Select((part, place) => place == 0 ? part : "[]" + part[(part.IndexOf(']', StringComparison.Ordinal) + 1)..]))} may be absent";
}
