// Whether the address, and nothing else, shows through the window wherever the letter slides.
using System.Globalization;
using ImrDocs.Documents.Tree;
using ImrDocs.Letters.Templates;
using ImrDocs.Rendering.Pages;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Mailing;

/// <summary>
/// The tap test of the acceptance clerk (Domestic Mail Manual 601.6.3), computed: the ink of the address stays clear of
/// every edge of the window over the full movement of the folded letter, and no other ink ever comes into the window.
/// </summary>
/// <param name="envelope">The envelope.</param>
/// <param name="hasBarcode">Whether a barcode stands above the address.</param>
internal sealed class WindowCheck(Envelope envelope, bool hasBarcode)
{
    /// <summary>Eight points, the least size of addresses (Domestic Mail Manual 202).</summary>
    private const int LeastSize = 8 * 12_700;

    /// <summary>What is wrong with a first page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="block">The address that it shows.</param>
    public IEnumerable<Diagnostic> Check(Page page, AddressBlock block)
    {
        var frame = page.Frames.FirstOrDefault(place => string.Equals(place.Name, Envelope.AddressFrame, StringComparison.Ordinal));
        var address = new List<(PageItem Item, PageBox Ink)>();
        var others = new List<(PageItem Item, PageBox Ink)>();
        for (var i = 0; i < page.Items.Length; i++)
        {
            if (!IsOfDraft(page.Items[i]) && Ink.Of(page.Items[i]) is { } ink)
            {
                (i >= frame.First && i < frame.End ? address : others).Add((page.Items[i], ink));
            }
        }

        // A line that had to be broken pushes the others down: that they leave the window then says nothing more.
        var broken = BrokenLines(block, address.Select(placed => placed.Item).OfType<GlyphRun>()).ToList();
        return
        [
            .. Sizes(address),
            .. broken,
            .. broken.Count == 0 ? Edges(address, envelope.AddressArea(page.Width, hasBarcode)) : [],
            .. Besides(others, envelope.EverShown(page.Width)),
        ];
    }

    /// <summary>Whether something is the word behind the pages of a draft, which no letter that is mailed has.</summary>
    public static bool IsOfDraft(PageItem item) => item.Tag.Artifact == ArtifactKind.Watermark;

    private static IEnumerable<Diagnostic> Sizes(List<(PageItem Item, PageBox Ink)> address)
    {
        var small = address.Select(placed => placed.Item).OfType<GlyphRun>().FirstOrDefault(run => run.Size < LeastSize);
        if (small is not null)
        {
            yield return MailProblem.At(MailDiagnostics.TypeTooSmall, small.Origin, $"The address is set in {MailProblem.Points(small.Size)}, which is less than 8 pt");
        }
    }

    /// <summary>Follows the characters of the address over its lines on the page: a line that is not used up by one of these had to be broken.</summary>
    private static IEnumerable<Diagnostic> BrokenLines(AddressBlock block, IEnumerable<GlyphRun> runs)
    {
        var line = 0;
        var rest = 0;
        foreach (var printed in runs.GroupBy(run => run.Baseline))
        {
            var isNew = rest <= 0;
            if (isNew && line == block.Lines.Length)
            {
                yield break;
            }

            rest = (isNew ? Characters(block.Lines[line++].OfType<TextInline>().Select(text => text.Text)) : rest) - Characters(printed.Select(run => run.Text));
            if (rest > 0 && isNew)
            {
                yield return MailProblem.At(
                    MailDiagnostics.LineTooLong, printed.First().Origin, string.Create(CultureInfo.InvariantCulture, $"Line {line} of the address is wider than the window shows"));
            }
        }
    }

    private static int Characters(IEnumerable<string> texts) => texts.Sum(text => text.Count(character => character != ' '));

    private static IEnumerable<Diagnostic> Edges(List<(PageItem Item, PageBox Ink)> address, PageBox area)
    {
        (string Name, Func<PageBox, int> Excess)[] edges =
        [
            ("left", ink => area.Left - ink.Left),
            ("right", ink => ink.Right - area.Right),
            ("upper", ink => area.Top - ink.Top),
            ("lower", ink => ink.Bottom - area.Bottom),
        ];
        foreach (var (name, excess) in edges)
        {
            if (address.Count > 0 && address.MaxBy(placed => excess(placed.Ink)) is var worst && excess(worst.Ink) > 0)
            {
                yield return MailProblem.At(
                    MailDiagnostics.LeavesWindow,
                    OriginOf(worst.Item),
                    $"The address comes {MailProblem.Points(excess(worst.Ink))} too near to the {name} edge of the window when the letter slides");
            }
        }
    }

    private static IEnumerable<Diagnostic> Besides(List<(PageItem Item, PageBox Ink)> others, PageBox shown)
    {
        var showing = others.Where(placed => placed.Ink.Meets(shown)).ToList();
        if (showing.Count > 0)
        {
            var worst = showing.MaxBy(placed => Reach(placed.Ink, shown));
            yield return MailProblem.At(
                MailDiagnostics.ShowsBesides,
                OriginOf(worst.Item),
                $"Something besides the address reaches {MailProblem.Points(Reach(worst.Ink, shown))} into what the window can show");
        }
    }

    /// <summary>How far something would have to be moved, up or down, not to show.</summary>
    private static int Reach(PageBox ink, PageBox shown) => Math.Min(ink.Bottom - shown.Top, shown.Bottom - ink.Top);

    private static Origin OriginOf(PageItem item) => item is GlyphRun run ? run.Origin : default;
}
