// Draws a letter of a sample for the page of a template.
using System.Globalization;
using ImrDocs.Letters.Cases;
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

    /// <summary>Draws a letter, as a draft where something is missing that only the case can have.</summary>
    public DrawnLetter Draw(Case @case, LetterRequest request)
    {
        var result = generator.Generate(@case, request, []);
        if (result.Letter is null && !request.Draft && generator.Generate(@case, request with { Draft = true }, []) is { Letter: not null } draft)
        {
            // What stands against the letter itself is still told.
            request = request with { Draft = true };
            result = draft with { Diagnostics = [.. result.Diagnostics.Union(draft.Diagnostics)] };
        }

        var drawn = new DrawnLetter(result.Letter is null ? DrawingOutcome.Refused : DrawingOutcome.Drawn)
        {
            IsDraft = request.Draft,
            Edition = request.Edition,
            Recipient = request.Recipient,
            Diagnostics = result.Diagnostics,
        };
        return result.Letter is { Pages: var pages }
            ? drawn with { PageCount = pages.Pages.Length, Pages = SvgWriter.Write(Shown(pages), Options(request.Kind)) }
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
