// Whether what browsers draw is what is printed.
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Svg;
using ImrDocs.Testing;
using ImrDocs.Web.Tests.Journeys;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ImrDocs.Web.Tests.Pictures;

/// <summary>Pages as SVG in Chromium against the pages of the PDF by poppler, at 192 dots an inch.</summary>
[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed partial class PagePictureTests(Chromium chromium, ITestOutputHelper output)
{
    /// <summary>
    /// The most that the ink of a cell may differ, in percent of a black cell. Browsers and poppler smooth edges
    /// differently; a letter that is missing or stands a point away differs by more.
    /// </summary>
    private const double MostOfACell = 12;

    /// <summary>poppler puts glyphs at whole pixels: it draws four times as fine as compared, and four by four pixels become one.</summary>
    private const int Finer = 4;

    private static readonly Look Sheet = new(900, 1100, IsDark: false);

    private static readonly LetterRequest Published = new();

    public static TheoryData<string, LetterRequest> Letters => new()
    {
        { "seed-letter", Published },
        { "every-guideline-form", Published },
        { "heading-override-curly-quotes-and-symbols", Published with { Draft = true } },
        { "accented-and-vietnamese-names", Published with { Edition = "mailed", Recipient = Recipient.Employee } },
        { "large-print-and-long-addresses", Published with { Edition = "mailed", Recipient = Recipient.Employee, LargePrint = true } },
    };

    [Theory]
    [MemberData(nameof(Letters))]
    public async Task Pages_look_in_a_browser_as_they_do_on_paper(string sample, LetterRequest request)
    {
        var letter = Make(sample, request);
        var paper = PrintPages(letter.Files.Single().Bytes);
        var screen = await DrawAsync(SvgWriter.Write(letter.Pages, Options));
        Assert.Equal(paper.Count, screen.Count);
        var differences = paper.Zip(screen, PictureDifference.Of).ToList();
        foreach (var (page, difference) in differences.Index())
        {
            output.WriteLine($"{sample}, page {page + 1}: mean {difference.Mean:0.000} %, worst cell {difference.Worst:0.0} %");
        }

        Assert.All(differences, difference => Assert.InRange(difference.Worst, 0, MostOfACell));
    }

    /// <summary>The comparison would notice a line that stands a point lower.</summary>
    [Fact]
    public async Task A_line_that_moved_by_a_point_is_found()
    {
        var letter = Make("shortest-letter", Published);
        var page = SvgWriter.Write(letter.Pages, Options)[0];
        var line = Line().Matches(page).MaxBy(match => match.Length)!.Groups["y"];
        var lower = double.Parse(line.Value, CultureInfo.InvariantCulture) + 1;
        var moved = page[..line.Index] + lower.ToString(CultureInfo.InvariantCulture) + page[(line.Index + line.Length)..];
        var screen = await DrawAsync([moved]);
        Assert.True(PictureDifference.Of(PrintPages(letter.Files.Single().Bytes)[0], screen[0]).Worst > MostOfACell);
    }

    private static SvgOptions Options { get; } = new()
    {
        PageName = (number, count) => $"Page {number} of {count}",
        PictureAddress = name => "/pictures/" + name,
    };

    private static Letter Make(string sample, LetterRequest request)
    {
        var file = File.ReadAllBytes(Repository.PathOf("seeds", "cases", sample + ".json"));
        return WebServer.Letters.Generate(CaseReader.Read(file, sample).Case!, request, [LetterFormat.Pdf]).Letter!;
    }

    private static List<GreyPicture> PrintPages(ReadOnlyMemory<byte> pdf)
    {
        var folder = Directory.CreateTempSubdirectory("imrdocs-pages-").FullName;
        try
        {
            var file = Path.Combine(folder, "letter.pdf");
            File.WriteAllBytes(file, pdf.ToArray());
            var result = Tool.Run("pdftoppm", ["-r", $"{192 * Finer}", "-gray", file, Path.Combine(folder, "page")]);
            Assert.Equal((0, ""), (result.ExitCode, result.Errors));
            return [.. Directory.GetFiles(folder, "*.pgm").Order(StringComparer.Ordinal).Select(page => GreyPicture.ReadPgm(File.ReadAllBytes(page)).Shrink(Finer))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<List<GreyPicture>> DrawAsync(IEnumerable<string> pages)
    {
        await using var window = await chromium.OpenAsync(Sheet, scale: 2);
        await window.Page.RouteAsync("**/*", AnswerAsync);
        await window.Page.GotoAsync("http://letters.example/");
        var pictures = new List<GreyPicture>();
        foreach (var page in pages)
        {
            await window.Page.SetContentAsync($"<!DOCTYPE html><link rel=stylesheet href=http://letters.example/letter.css>{page}");
            await window.Page.EvaluateAsync("() => document.fonts.ready");
            pictures.Add(GreyPicture.ReadPng(await window.Page.Locator("svg.page").ScreenshotAsync()));
        }

        return pictures;
    }

    private static Task AnswerAsync(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath;
        return path switch
        {
            "/letter.css" => route.FulfillAsync(new() { ContentType = "text/css", Body = "body{margin:0;background:#fff}svg{display:block}" + SvgStyleSheet.Write(name => "/fonts/" + name) }),
            _ when path.StartsWith("/fonts/", StringComparison.Ordinal) => route.FulfillAsync(new() { ContentType = "font/ttf", BodyBytes = ReadFont(path["/fonts/".Length..]) }),
            _ when path.StartsWith("/pictures/", StringComparison.Ordinal) => route.FulfillAsync(new()
            {
                BodyBytes = WebServer.Letters.PicturesOf(LetterRequest.DefaultKind)[WebUtility.UrlDecode(path["/pictures/".Length..])].File.ToArray(),
            }),
            _ => route.FulfillAsync(new() { ContentType = "text/html", Body = "" }),
        };
    }

    private static byte[] ReadFont(string name)
    {
        using var bytes = new MemoryStream();
        FontSet.OpenFile(name)!.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("y=\"(?<y>[0-9.]+)\">[^<]+")]
    private static partial Regex Line();
}
