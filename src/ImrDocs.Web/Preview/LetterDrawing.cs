// Draws the letters of a case for a page.
using System.Globalization;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Svg;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Cases.Editing;
using ImrDocs.Web.Hosting;

namespace ImrDocs.Web.Preview;

/// <summary>
/// Draws the letters of a case for a page: the pages that the PDF would have, and all that the checks of its letters say.
/// </summary>
/// <param name="generators">Make the letters.</param>
/// <param name="readiness">Knows what a case needs to be ready.</param>
/// <param name="desk">Has room for a few letters at once.</param>
/// <param name="pictures">Serves the pictures of letters.</param>
/// <param name="clock">Tells the day whose templates a case without a decision date is shown in.</param>
internal sealed class LetterDrawing(LetterGenerators generators, CaseReadiness readiness, DrawingDesk desk, LetterPictures pictures, TimeProvider clock)
{
    /// <summary>The most pages that are shown; longer letters are downloaded.</summary>
    public const int MostPages = 60;

    /// <summary>Texts that would fill more pages than this are not drawn at all; letters have less than ten.</summary>
    public const int MostFilledPages = 120;

    /// <summary>Of a full page in common print, in lines, and of a full line, in characters.</summary>
    private const int LinesPerPage = 50;
    private const int CharactersPerLine = 90;

    /// <summary>The level of the letter's first headings below those of the page.</summary>
    private const int HeadingLevel = 3;

    /// <summary>Draws a letter, as a draft where something is missing, with what cannot be read marked in it.</summary>
    /// <param name="number">The IMR case number.</param>
    /// <param name="document">The case as it is written just now.</param>
    /// <param name="choice">Which letter.</param>
    /// <param name="fields">The fields of the page that values lead to.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    /// <exception cref="Storage.Blobs.StoreException">The store failed.</exception>
    public async Task<DrawnLetter> DrawAsync(string number, CaseDocument document, LetterChoice choice, FieldPlaces fields, CancellationToken cancellation)
    {
        if (IsTooLarge(document))
        {
            return new DrawnLetter(DrawingOutcome.TooLarge);
        }

        var (outcome, drawn) = await desk.DoAsync<DrawnLetter>(async () => await DrawNowAsync(number, document, choice, fields), cancellation);
        return drawn ?? new DrawnLetter(outcome);
    }

    /// <summary>Whether the texts of a case would fill more pages than are drawn: then nothing is made of them, be it pages, checks or differences.</summary>
    public static bool IsTooLarge(CaseDocument document) => document.Lines(CharactersPerLine) > MostFilledPages * LinesPerPage;

    /// <summary>Writes the file of a letter that can be read as a whole.</summary>
    /// <returns>What came of it, and the letter with the file.</returns>
    /// <exception cref="Storage.Blobs.StoreException">The store failed.</exception>
    public Task<(DrawingOutcome Outcome, Letter? Letter)> WriteAsync(
        ReadOnlyMemory<byte> bytes, LetterChoice choice, LetterFormat format, CancellationToken cancellation) => desk.DoAsync(
            async () => CaseReader.Read(bytes, "", CaseReaderOptions.Unfinished).Case is { } @case && await ShownLetter.MakeAsync(generators, @case, choice, [format]) is { Result.Letter: { } letter }
                ? letter
                : null,
            cancellation);

    private async Task<DrawnLetter> DrawNowAsync(string number, CaseDocument document, LetterChoice choice, FieldPlaces fields)
    {
        var bytes = document.ToBytes();
        var problems = new List<Diagnostic>(await readiness.CheckAsync(bytes, number, null, CancellationToken.None));
        var today = clock.Today;
        if (CaseReader.Salvage(bytes) is not { } salvaged || await ShownLetter.ShowAsync(generators, salvaged, choice, today) is not { } shown)
        {
            return new DrawnLetter(DrawingOutcome.Refused) { Diagnostics = [.. problems] };
        }

        var (generator, request, result, isOnlyShown) = shown;
        problems.AddRange(result.Diagnostics.Where(problem => IsOfCase(problem, salvaged) && !problems.Exists(known => IsSame(known, problem))));
        var editions = OfferedEditions.Of(generator, salvaged);
        var drawn = new DrawnLetter(result.Letter is null ? DrawingOutcome.Refused : DrawingOutcome.Drawn)
        {
            Marked = salvaged.StandIns,
            LeftOut = salvaged.LeftOut,
            IsDraft = request.Draft,
            HasFile = !isOnlyShown,
            Edition = request.Edition,
            Recipient = request.Recipient,
            Editions = editions.Names,
            MailedEditions = editions.Mailed,
            WhyNotMailed = editions.WhyNotMailed,
            Recipients = salvaged.Case.Parties is { } parties ? Recipients.Of(parties) : [],
            Diagnostics = [.. problems],
        };
        return result.Letter is { Pages: var pages }
            ? drawn with { PageCount = pages.Pages.Length, Pages = SvgWriter.Write(Shown(pages), Options(generator, request.Kind, fields)) }
            : drawn;
    }

    /// <summary>Whether a problem is about what the case says, and not about what stands in for it.</summary>
    private static bool IsOfCase(Diagnostic problem, SalvagedCase salvaged) =>
        salvaged.StandIns.IsEmpty || (problem.DataPath is { } paths && Array.TrueForAll(paths.Split(','), path => salvaged.StandInAt(path.Trim()) is null));

    private static PagedDocument Shown(PagedDocument pages) =>
        pages.Pages.Length > MostPages ? pages with { Pages = pages.Pages[..MostPages] } : pages;

    private SvgOptions Options(LetterGenerator generator, string kind, FieldPlaces fields) => new()
    {
        PageName = (number, count) => string.Create(CultureInfo.InvariantCulture, $"Page {number} of {count}"),
        PictureAddress = name => pictures.AddressOf(generator.PicturesOf(kind)[name]),
        FieldAddress = path => fields.FieldOf(path) is { } field ? "#" + FieldId.Of(field) : null,
        HeadingLevel = HeadingLevel,
    };

    private static bool IsSame(Diagnostic one, Diagnostic other) =>
        string.Equals(one.Id, other.Id, StringComparison.Ordinal) && string.Equals(one.DataPath, other.DataPath, StringComparison.Ordinal)
        && string.Equals(one.Message, other.Message, StringComparison.Ordinal);
}
