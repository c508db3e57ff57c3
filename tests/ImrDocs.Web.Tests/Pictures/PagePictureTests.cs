// Whether what reviewers see is what is printed.
using System.Globalization;
using ImrDocs.Testing;
using ImrDocs.Web.Tests.Cases;
using ImrDocs.Web.Tests.Journeys;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace ImrDocs.Web.Tests.Pictures;

/// <summary>The pages of the preview in Chromium against the pages of the downloaded PDF by poppler, at 192 dots an inch.</summary>
[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class PagePictureTests(Chromium chromium, ITestOutputHelper output)
{
    /// <summary>
    /// The most that the ink of a cell may differ, in percent of a black cell. Browsers and poppler smooth edges
    /// differently; a letter that is missing or stands a point away differs by more.
    /// </summary>
    private const double MostOfACell = 12;

    /// <summary>poppler puts glyphs at whole pixels: it draws four times as fine as compared, and four by four pixels become one.</summary>
    private const int Finer = 4;

    /// <summary>A sheet of letter paper, at 96 pixels an inch.</summary>
    private static readonly Look Sheet = new(816, 1056, IsDark: false);

    [Theory]
    [InlineData("seed-letter", "")]
    [InlineData("every-guideline-form", "")]
    [InlineData("heading-override-curly-quotes-and-symbols", "draft=true")]
    [InlineData("large-print-and-long-addresses", "edition=mailed&recipient=employee&large=true")]
    public async Task The_preview_looks_as_the_letter_does_on_paper(string sample, string choice)
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync(sample);
        var paper = await PrintAsync(server, $"/cases/{number}/letter.pdf?{choice}");
        await using var window = await OpenAsync(server, $"/cases/{number}?{choice}");
        var pages = await window.Letter.Locator("svg.page").AllAsync();
        Assert.Equal(paper.Count, pages.Count);
        foreach (var (index, page) in pages.Index())
        {
            var difference = PictureDifference.Of(paper[index], GreyPicture.ReadPng(await page.ScreenshotAsync()));
            output.WriteLine($"{sample}, page {index + 1}: mean {difference.Mean:0.000} %, worst cell {difference.Worst:0.0} %");
            Assert.InRange(difference.Worst, 0, MostOfACell);
        }
    }

    [Fact]
    public async Task The_comparison_finds_a_line_that_moved_by_a_point()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync("shortest-letter");
        var paper = await PrintAsync(server, $"/cases/{number}/letter.pdf");
        await using var window = await OpenAsync(server, $"/cases/{number}");
        await window.Letter.EvaluateAsync(
            """
            pages => {
              const line = [...pages.querySelectorAll("tspan[x]")].reduce((a, b) => a.textContent.length < b.textContent.length ? b : a);
              line.setAttribute("y", Number(line.getAttribute("y")) + 1);
            }
            """);
        var screen = GreyPicture.ReadPng(await window.Letter.Locator("svg.page").First.ScreenshotAsync());
        Assert.True(PictureDifference.Of(paper[0], screen).Worst > MostOfACell);
    }

    /// <summary>A case as a browser prints it: the letter alone, in its size on paper.</summary>
    private async Task<Window> OpenAsync(WebServer server, string path)
    {
        var window = await chromium.OpenAsync(Sheet, server, scale: 2);
        await window.Page.GotoAsync(path);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await window.Page.EvaluateAsync("() => document.fonts.ready");
        return window;
    }

    private static async Task<List<GreyPicture>> PrintAsync(WebServer server, string path)
    {
        var folder = Directory.CreateTempSubdirectory("imrdocs-pages-").FullName;
        try
        {
            var file = Path.Combine(folder, "letter.pdf");
            await File.WriteAllBytesAsync(file, await server.Browser.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
            var dots = (192 * Finer).ToString(CultureInfo.InvariantCulture);
            var result = Tool.Run("pdftoppm", ["-r", dots, "-gray", file, Path.Combine(folder, "page")]);
            Assert.Equal((0, ""), (result.ExitCode, result.Errors));
            return
            [
                .. Directory.GetFiles(folder, "*.pgm").Order(StringComparer.Ordinal)
                    .Select(page => GreyPicture.ReadPgm(File.ReadAllBytes(page)).Shrink(Finer)),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
