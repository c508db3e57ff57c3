// The pages of one envelope, as they are printed.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Rendering.Barcodes.IntelligentMail;
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
        var printed = ImmutableArray.CreateBuilder<Page>(pages.Length);
        foreach (var page in pages)
        {
            var added = new List<PageItem>();
            if (page.Number == 1)
            {
                added.AddRange(Barcode(letter, page, templates, serial));
            }

            if (page.Number % 2 != 0)
            {
                added.AddRange(SheetMark.On(page, mark.TextOf(page.Number, pages.Length), mark.Points));
            }

            printed.Add(added.Count == 0 ? page : page with { Items = [.. page.Items, .. added] });
        }

        return BlankBack.Add(letter.Pages with { Pages = printed.MoveToImmutable() });
    }

    /// <summary>The barcode of an envelope; null when it has none.</summary>
    /// <param name="letter">The letter in it.</param>
    /// <param name="templates">The letter kind.</param>
    /// <param name="serial">Serial number of the barcode; null for none.</param>
    /// <exception cref="ArgumentException">The serial number is too long.</exception>
    public static IntelligentMailBarcode? BarcodeOf(Letter letter, LetterTemplates templates, ulong? serial) =>
        templates.Settings is { Barcode: { } barcode, Envelope: not null } && serial is { } number
            ? barcode.BarcodeOf(number, EnvelopeAddress.Of(letter)?.Routing ?? "")
            : null;

    private static ImmutableArray<Rule> Barcode(Letter letter, Page page, LetterTemplates templates, ulong? serial)
    {
        var area = templates.Settings.Envelope?.BarcodeArea(page.Width) ?? default;
        return BarcodeOf(letter, templates, serial)?.Place(area.Left, area.Top) ?? [];
    }
}
