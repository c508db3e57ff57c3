// The pages of one envelope, as they are printed.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Letters.Mailing;

/// <summary>
/// Adds to the pages of a letter what only printer, inserter and post need: the marks of its sheets, the barcode in the
/// window, and a blank back where the last sheet has none. The letter itself stays as it was archived.
/// </summary>
public static class EnvelopeSet
{
    /// <summary>The pages of an envelope, an even number of them, printed on both sides of their sheets.</summary>
    /// <param name="letter">A copy of a mailed edition, no draft.</param>
    /// <param name="templates">The letter kind.</param>
    /// <param name="mark">What its sheets are marked with.</param>
    /// <param name="serial">
    /// Serial number of its barcode, below <see cref="BarcodeSettings.SerialCount"/>; null for none. Without a mailer id
    /// in <c>letter.json</c> there is no barcode.
    /// </param>
    /// <exception cref="ArgumentException">The letter is a draft; the mark or the serial number is too long.</exception>
    public static PagedDocument Of(Letter letter, LetterTemplates templates, EnvelopeMark mark, ulong? serial)
    {
        if (letter.Request.Draft)
        {
            throw new ArgumentException("A draft is never mailed", nameof(letter));
        }

        var pages = letter.Pages.Pages;
        var printed = ImmutableArray.CreateBuilder<Page>(pages.Length + 1);
        foreach (var page in pages)
        {
            var added = new List<PageItem>();
            if (page.Number == 1)
            {
                added.AddRange(Barcode(letter, page, templates.Settings, serial));
            }

            if (page.Number % 2 != 0)
            {
                added.AddRange(SheetMark.On(page, mark.TextOf(page.Number, pages.Length)));
            }

            printed.Add(added.Count == 0 ? page : page with { Items = [.. page.Items, .. added] });
        }

        if (pages.Length % 2 != 0)
        {
            printed.Add(new Page(pages.Length + 1, pages[^1].Width, pages[^1].Height, []));
        }

        return letter.Pages with { Pages = printed.ToImmutable() };
    }

    private static ImmutableArray<Rule> Barcode(Letter letter, Page page, LetterSettings settings, ulong? serial)
    {
        if (settings is not { Barcode: { } barcode, Envelope: { } envelope } || serial is not { } number)
        {
            return [];
        }

        var area = envelope.BarcodeArea(page.Width);
        return barcode.BarcodeOf(number, EnvelopeAddress.Of(letter)?.Routing ?? "").Place(area.Left, area.Top);
    }
}
