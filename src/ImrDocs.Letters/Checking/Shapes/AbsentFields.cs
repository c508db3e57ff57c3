// Finds what fails where a case leaves an optional field out.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
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

    private static readonly ImmutableArray<MailingFacts> Mailings = [new("x", "x", 1, "x", "x"), new("x", "x", 1, "x", null)];

    /// <summary>An error for each place of a letter kind's templates that fails.</summary>
    public static IEnumerable<Diagnostic> Find(LetterTemplates letter, LetterComposer composer) => letter.IsAboutBatch ? [] :
        (from request in Requests(letter)
         from shape in CaseShapes.All
         from copy in composer.Copies(shape, request)
         from diagnostic in Evaluate(composer, shape, copy)
         where Told.Contains(diagnostic.Descriptor)
         select diagnostic)
        .DistinctBy(diagnostic => (diagnostic.Id, diagnostic.File, diagnostic.Position))
        .Select(diagnostic => diagnostic with { Message = diagnostic.Message + PathOf(diagnostic), DataPath = null, Frame = null });

    private static IEnumerable<LetterRequest> Requests(LetterTemplates letter) =>
        from edition in letter.Settings.Editions
        from isLarge in letter.Settings.LargePrint is null ? new[] { false } : [false, true]
        from mailing in edition.Value.IsAboutMailing ? Mailings : [Mailings[0]]
        select new LetterRequest { Kind = letter.Kind, Edition = edition.Key, LargePrint = isLarge, Mailing = mailing };

    private static List<Diagnostic> Evaluate(LetterComposer composer, Cases.Case shape, LetterRequest copy)
    {
        var diagnostics = new List<Diagnostic>();
        composer.Evaluate(shape, copy, diagnostics);
        return diagnostics;
    }

    // Of all entries of a list alike.
    private static string PathOf(Diagnostic diagnostic) => diagnostic.DataPath is not { } path ? ", in some cases"
        : $": {string.Concat(path.Split('[').Select((part, place) => place == 0 ? part : "[]" + part[(part.IndexOf(']', StringComparison.Ordinal) + 1)..]))} may be absent";
}
