// The window over the first page of a letter, for the eye.
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Letters.Mailing;

/// <summary>
/// Draws over the first page what the checks of mailing compute: a thick line around what the window always shows, thin
/// ones around where the address may stand and around the barcode, broken ones around what the window can ever show,
/// at the fold, and around the place of the sheet's mark. To be looked at, never to be mailed.
/// </summary>
public static class WindowOverlay
{
    private const int Thin = 12_700 / 3;
    private const int Thick = 12_700;
    private const int Dash = 6 * 12_700;

    /// <summary>The pages of a letter with the overlay on the first; null when its kind has no envelope.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="templates">The letter kind.</param>
    public static PagedDocument? Of(Letter letter, LetterTemplates templates)
    {
        if (templates.Settings.Envelope is not { } envelope)
        {
            return null;
        }

        var page = letter.Pages.Pages[0];
        var barcode = templates.Settings.Barcode;
        var drawn = page.Items.ToBuilder();
        Outline(drawn, envelope.EverShown(page.Width), Thin, isBroken: true);
        Outline(drawn, envelope.AlwaysShown(page.Width), Thick, isBroken: false);
        Outline(drawn, envelope.AddressArea(page.Width, barcode is not null), Thin, isBroken: false);
        Outline(drawn, SheetMark.AreaOf(page), Thin, isBroken: true);
        Line(drawn, new PageBox(0, envelope.FoldedHeight, page.Width, envelope.FoldedHeight + Thin), isBroken: true);
        if (barcode is not null)
        {
            var area = envelope.BarcodeArea(page.Width);
            Outline(drawn, area, Thin, isBroken: false);
            drawn.AddRange(barcode.BarcodeOf(0, EnvelopeAddress.Of(letter)?.Routing ?? "").Place(area.Left, area.Top));
        }

        return letter.Pages with { Pages = letter.Pages.Pages.SetItem(0, page with { Items = drawn.ToImmutable() }) };
    }

    /// <summary>Draws a line around an area, outside of it.</summary>
    private static void Outline(ICollection<PageItem> drawn, PageBox area, int thickness, bool isBroken)
    {
        var outside = area.Within(-thickness, -thickness);
        Line(drawn, outside with { Bottom = area.Top }, isBroken);
        Line(drawn, outside with { Top = area.Bottom }, isBroken);
        Line(drawn, outside with { Right = area.Left }, isBroken);
        Line(drawn, outside with { Left = area.Right }, isBroken);
    }

    private static void Line(ICollection<PageItem> drawn, PageBox line, bool isBroken)
    {
        var (width, height) = (line.Right - line.Left, line.Bottom - line.Top);
        var (length, isLevel) = (Math.Max(width, height), width >= height);
        var step = isBroken ? Dash : length;
        for (var start = 0; start < length; start += 2 * step)
        {
            var part = Math.Min(step, length - start);
            drawn.Add(isLevel
                ? new Rule(ContentTag.Of(ArtifactKind.Guide), line.Left + start, line.Top, part, height)
                : new Rule(ContentTag.Of(ArtifactKind.Guide), line.Left, line.Top + start, width, part));
        }
    }
}
