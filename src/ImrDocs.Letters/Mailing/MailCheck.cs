// Everything that stops a letter from being mailed as it stands.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Rendering.Pages;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Mailing;

/// <summary>
/// Checks what only the post asks of a letter. A letter that fails may still be printed, read and archived, and be
/// mailed in another envelope; so these problems are not among those of a <see cref="LetterResult"/>.
/// </summary>
public static class MailCheck
{
    /// <summary>The problems of a letter's address, of what its window shows, and of the place of its sheets' marks.</summary>
    /// <param name="letter">A copy of a mailed edition.</param>
    /// <param name="templates">The letter kind.</param>
    public static ImmutableArray<Diagnostic> Check(Letter letter, LetterTemplates templates)
    {
        var settings = templates.Settings;
        if (settings.Envelope is not { } envelope || EnvelopeAddress.BlockOf(letter) is not { } block)
        {
            return [new Diagnostic(MailDiagnostics.NoAddress, "The letter has no address that shows through the window of an envelope")];
        }

        return
        [
            .. AddressCheck.Check(block),
            .. new WindowCheck(envelope, settings.Barcode is not null).Check(letter.Pages.Pages[0], block),
            .. Marks(letter.Pages),
        ];
    }

    /// <summary>
    /// Everything that stops a copy, or is to be looked at before it is mailed: of the letter when it cannot be made, of its
    /// address and window, and of the declaration of its mailing. Where the letter cannot be made, its draft shows the rest.
    /// </summary>
    /// <param name="generator">Makes the letter.</param>
    /// <param name="case">The case.</param>
    /// <param name="copy">A copy of a mailed edition, with its mailing date.</param>
    /// <returns>The letter, when it can be made; and what was found, each once.</returns>
    public static (Letter? Letter, ImmutableArray<Diagnostic> Diagnostics) CheckCopy(LetterGenerator generator, Case @case, LetterRequest copy)
    {
        var result = generator.Generate(@case, copy, []);
        var found = result.Letter is null ? result.Diagnostics.ToList() : [];
        var seen = result.Letter ?? generator.Generate(@case, copy with { Draft = true, MailDate = null }, []).Letter;
        if (seen is not null)
        {
            found.AddRange(Check(seen, generator.Templates.Letters[copy.Kind]));
            found.AddRange(ProofOfService.Check(generator, @case, seen with { Request = copy }));
        }

        return (result.Letter, [.. found.DistinctBy(problem => problem.ToString(), StringComparer.Ordinal)]);
    }

    /// <summary>
    /// What will stop a letter in the mail, for those who look at it long before: nothing of a draft, nor of a letter kind
    /// without an envelope.
    /// </summary>
    /// <param name="generator">Made the letter.</param>
    /// <param name="letter">A letter, of whatever edition.</param>
    public static ImmutableArray<Diagnostic> Foresee(LetterGenerator generator, Letter letter) =>
        generator.Templates.Letters[letter.Request.Kind] is { Settings.Envelope: not null } templates && letter.Request is { Recipient: not null, Draft: false, Mailing: null }
            ? Check(letter, templates)
            : [];

    private static IEnumerable<Diagnostic> Marks(PagedDocument pages)
    {
        foreach (var page in pages.Pages.Where(page => page.Number % 2 != 0))
        {
            var area = SheetMark.AreaOf(page);
            var covering = page.Items.FirstOrDefault(item => !WindowCheck.IsOfDraft(item) && Ink.Of(item) is { } ink && ink.Meets(area));
            if (covering is not null)
            {
                var origin = covering is GlyphRun run ? run.Origin : default;
                yield return MailProblem.At(MailDiagnostics.MarkCovered, origin, FormattableString.Invariant($"Page {page.Number} has something where the mark of its sheet goes"));
                yield break;
            }
        }
    }
}
