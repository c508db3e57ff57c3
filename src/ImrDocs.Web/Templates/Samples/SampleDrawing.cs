// Draws a letter of a sample for the page of a template.
using System.Globalization;
using ImrDocs.Letters.Generation;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Svg;
using ImrDocs.Web.Preview;

namespace ImrDocs.Web.Templates.Samples;

/// <summary>Draws letters of samples with the templates of a draft. Its pages lead to template lines, not to fields.</summary>
/// <param name="generator">Makes them.</param>
/// <param name="pictures">Serves their pictures.</param>
internal sealed class SampleDrawing(LetterGenerator generator, LetterPictures pictures)
{
    /// <summary>The level of the letter's first headings below those of the page.</summary>
    private const int HeadingLevel = 3;

    /// <summary>Draws a letter.</summary>
    public DrawnLetter Draw(SampleLetter letter)
    {
        var made = letter.Make();
        var drawn = new DrawnLetter(made.Pages is null ? DrawingOutcome.Refused : DrawingOutcome.Drawn) { IsDraft = made.IsDraft, Diagnostics = made.Diagnostics };
        return made.Pages is { } pages
            ? drawn with { PageCount = pages.Pages.Length, Pages = SvgWriter.Write(Shown(pages), Options(letter.Request.Kind)) }
            : drawn;
    }

    /// <summary>Whether a letter prints something of a template.</summary>
    public static bool Shows(DrawnLetter letter, string path) =>
        letter.Pages.Any(page => page.Contains($"data-place=\"{path}(", StringComparison.Ordinal));

    private static PagedDocument Shown(PagedDocument pages) =>
        pages.Pages.Length > LetterDrawing.MostPages ? pages with { Pages = pages.Pages[..LetterDrawing.MostPages] } : pages;

    private SvgOptions Options(string kind) => new()
    {
        PageName = (number, count) => string.Create(CultureInfo.InvariantCulture, $"Page {number} of {count}"),
        PictureAddress = name => pictures.AddressOf(generator.PicturesOf(kind)[name]),
        HeadingLevel = HeadingLevel,
    };
}
