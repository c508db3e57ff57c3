// Draws positioned pages for browsers.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Svg;

/// <summary>
/// Draws the pages of a letter as SVG 2, with the same runs at the same places as in its PDF. Lengths are points. Text
/// is text: it can be selected, searched and read aloud, and groups carry the roles of the letter's structure
/// (WAI-ARIA 1.2). There is no script and no inline style, so that a strict Content-Security-Policy lets it through;
/// <see cref="SvgStyleSheet"/> brings the fonts. Attributes tell where what is printed comes from:
/// <list type="bullet">
/// <item>The classes <c>boilerplate</c>, <c>value</c> (made from data) and <c>computed</c> (by the template alone),
/// inside page furniture below a group of the class <c>furniture</c>.</item>
/// <item><c>data-place</c>: the place in the template; <c>data-paths</c>: the data paths, separated by spaces.</item>
/// <item><c>data-run</c>: the number of a value on its page; its rectangles of the class <c>mark</c>, one a line, are
/// not painted unless a host gives them a colour.</item>
/// </list>
/// </summary>
public static class SvgWriter
{
    /// <summary>Draws all pages. Same pages, same text.</summary>
    /// <param name="document">The letter on its pages.</param>
    /// <param name="options">The host's names and addresses.</param>
    /// <returns>An <c>svg</c> element a page, which may stand in HTML or be a file of its own (UTF-8).</returns>
    public static ImmutableArray<string> Write(PagedDocument document, SvgOptions options)
    {
        using var drawing = new PageDrawing(options);
        var pages = ImmutableArray.CreateBuilder<string>(document.Pages.Length);
        foreach (var page in document.Pages)
        {
            pages.Add(Encoding.UTF8.GetString(drawing.Draw(page, document)));
        }

        return pages.MoveToImmutable();
    }
}
