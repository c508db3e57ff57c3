// Draws one page at a time.
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Xml;

namespace ImrDocs.Rendering.Svg;

/// <summary>
/// Draws the pages of one letter, one after the other. What lies below text (the marks of values) and what is not read
/// (rules) is gathered beside it, so that nothing stands between the parts of a table but its rows.
/// </summary>
internal sealed class PageDrawing : IDisposable
{
    private readonly SvgOptions _options;
    private readonly XmlBuffer _page = new();
    private readonly XmlBuffer _marks = new();
    private readonly XmlBuffer _content = new();
    private readonly XmlBuffer _rules = new();
    private readonly StructureGroups _groups;
    private readonly TextDrawing _text;

    /// <summary>Begins a letter.</summary>
    public PageDrawing(SvgOptions options)
    {
        _options = options;
        _groups = new StructureGroups(_content, options.HeadingLevel);
        _text = new TextDrawing(_content, _marks, options);
    }

    /// <summary>Draws the next page.</summary>
    /// <returns>UTF-8, valid until the page after it is drawn.</returns>
    public ReadOnlySpan<byte> Draw(Page page, PagedDocument document)
    {
        _marks.Clear();
        _content.Clear();
        _rules.Clear();
        _text.BeginPage();
        foreach (var item in page.Items)
        {
            Draw(item);
        }

        _text.End();
        _groups.Close();
        Join(page, document);
        return _page.Written;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _page.Dispose();
        _marks.Dispose();
        _content.Dispose();
        _rules.Dispose();
    }

    private void Draw(PageItem item)
    {
        switch (item)
        {
            case GlyphRun { Glyphs.IsEmpty: true }:
                break;
            case GlyphRun run:
                Enter(run.Tag);
                _text.Draw(run);
                break;
            case Rule rule:
                DrawRule(rule);
                break;
            case PlacedImage image:
                Enter(image.Tag);
                DrawImage(image);
                break;
            default:
                throw new InvalidOperationException("Unknown page item: " + item.GetType().Name);
        }
    }

    private void Enter(ContentTag tag)
    {
        if (!_groups.AreAround(tag))
        {
            _text.End();
            _groups.Enter(tag);
        }
    }

    private void DrawRule(Rule rule)
    {
        _rules.WritePoints(_rules.Written.IsEmpty ? "M"u8 : "\nM"u8, rule.X, " "u8);
        _rules.WritePoints(rule.Y);
        _rules.WritePoints("h"u8, rule.Width, "v"u8);
        _rules.WritePoints(rule.Height);
        _rules.WritePoints("h"u8, -rule.Width, "z"u8);
    }

    private void DrawImage(PlacedImage image)
    {
        _content.Write($"<image href=\"{_options.PictureAddress(image.ImageName)}\"");
        _content.WritePoints(" x=\""u8, image.X, "\""u8);
        _content.WritePoints(" y=\""u8, image.Y, "\""u8);
        _content.WritePoints(" width=\""u8, image.Width, "\""u8);
        _content.WritePoints(" height=\""u8, image.Height, "\""u8);

        // Layout has given the picture the room of its proportions, up to whole EMU.
        _content.Write(" preserveAspectRatio=\"none\""u8);
        if (image.Tag.Element is { } figure)
        {
            _content.Write($" role=\"img\" aria-label=\"{figure.AlternativeText ?? ""}\"");
        }

        _content.Write("/>\n"u8);
    }

    private void Join(Page page, PagedDocument document)
    {
        var count = document.Pages.Length;
        _page.Clear();
        _page.Write("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"page\" viewBox=\"0 0 "u8);
        _page.WritePoints(page.Width);
        _page.WritePoints(" "u8, page.Height, "\""u8);
        _page.WritePoints(" width=\""u8, page.Width, "pt\""u8);
        _page.WritePoints(" height=\""u8, page.Height, "pt\""u8);
        _page.Write($" role=\"group\" aria-label=\"{_options.PageName(page.Number, count)}\" lang=\"{document.Properties.Language}\"");
        _page.Write($" data-page=\"{page.Number}\" text-rendering=\"geometricPrecision\" xml:space=\"preserve\">\n");
        if (!_marks.Written.IsEmpty)
        {
            _page.Write("<g class=\"marks\" fill=\"none\">\n"u8);
            _page.Write(_marks.Written);
            _page.Write("</g>\n"u8);
        }

        _page.Write(_content.Written);
        if (!_rules.Written.IsEmpty)
        {
            _page.Write("<path class=\"rules\" d=\""u8);
            _page.Write(_rules.Written);
            _page.Write("\"/>\n"u8);
        }

        _page.Write("</svg>\n"u8);
    }
}
