// Everything that stops a letter from being mailed as it stands.
using System.Collections.Immutable;
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

    private static IEnumerable<Diagnostic> Marks(PagedDocument pages)
    {
        foreach (var page in pages.Pages.Where(page => page.Number % 2 != 0))
        {
            var area = SheetMark.AreaOf(page);
            var covering = page.Items.FirstOrDefault(item => Ink.Of(item) is { } ink && ink.Meets(area));
            if (covering is not null)
            {
                var origin = covering is GlyphRun run ? run.Origin : default;
                yield return MailProblem.At(MailDiagnostics.MarkCovered, origin, FormattableString.Invariant($"Page {page.Number} has something where the mark of its sheet goes"));
                yield break;
            }
        }
    }
}
