// Whether browsers come to the places of the layout.
using ImrDocs.Testing;
using ImrDocs.Web.Tests.Cases;
using ImrDocs.Web.Tests.Journeys;
using Microsoft.Playwright;

namespace ImrDocs.Web.Tests.Pictures;

/// <summary>
/// The preview names where a line begins, and the browser adds up its letters. The mark below a value is as long as the layout
/// made its words, so that each is a ruler for the words above it.
/// </summary>
[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class LinePlaceTests(Chromium chromium)
{
    /// <summary>In points; what is rounded to hundredths twice differs by as much.</summary>
    private const double MostApart = 0.03;

    [Fact]
    public async Task Every_line_of_every_sample_is_as_long_as_it_was_laid_out()
    {
        await using var server = await WebServer.StartAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        var compared = 0;
        foreach (string sample in Samples.Names)
        {
            var number = await server.StoreSampleAsync(sample);
            await window.Page.GotoAsync("/cases/" + number);
            var apart = await DistancesAsync(window.Page);
            Assert.All(apart, distance => Assert.InRange(distance, 0, MostApart));
            compared += apart.Length;
        }

        Assert.InRange(compared, 1_000, int.MaxValue);
    }

    /// <summary>For each line of a value, how far its first letter and the end of its last stand from their places.</summary>
    private static Task<double[]> DistancesAsync(IPage page) => page.EvaluateAsync<double[]>(
        """
        async () => {
          await document.fonts.ready;
          document.querySelectorAll("#pages figure").forEach(figure => figure.scrollIntoView());
          const apart = [];
          for (const value of document.querySelectorAll("#pages svg [data-run]:not(.mark)")) {
            const marks = [...value.closest("svg").querySelectorAll(`.mark[data-run="${value.dataset.run}"]`)];
            const lines = [...value.querySelectorAll("tspan[x]")].filter(line => line.textContent.trim());
            lines.forEach((line, index) => {
              const start = Number(marks[index].getAttribute("x"));
              const end = start + Number(marks[index].getAttribute("width"));
              apart.push(
                Math.abs(line.getStartPositionOfChar(0).x - start),
                Math.abs(line.getEndPositionOfChar(line.textContent.trimEnd().length - 1).x - end));
            });
          }

          return apart;
        }
        """);
}
