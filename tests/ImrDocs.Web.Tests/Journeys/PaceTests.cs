// How long reviewers wait.
using ImrDocs.Testing;
using ImrDocs.Web.Tests.Cases;
using Xunit.Abstractions;

namespace ImrDocs.Web.Tests.Journeys;

/// <summary>
/// Measures in a browser how long a case takes to load and a key stroke to show in the letter, and writes the figures to
/// the test's output. What else the machine does is in them, so only what nobody would wait for fails.
/// </summary>
[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class PaceTests(Chromium chromium, ITestOutputHelper output)
{
    private const double Unbearable = 3_000;

    [Theory]
    [InlineData("seed-letter")]
    [InlineData("twenty-one-issues")]
    public async Task A_case_loads_and_follows_the_keys(string sample)
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync(sample);
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        var loads = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            await window.Page.GotoAsync("/cases/" + number);
            loads.Add(await window.Page.EvaluateAsync<double>("() => performance.getEntriesByType('navigation')[0].loadEventEnd"));
        }

        var strokes = new List<double>();
        for (var i = 0; i < 7; i++)
        {
            strokes.Add(await window.Field("clinicalSummary").EvaluateAsync<double>(
                """
                (field, word) => new Promise(resolve => {
                  const pages = document.getElementById("pages");
                  const watcher = new MutationObserver(() => {
                    if (pages.textContent.includes(word)) {
                      watcher.disconnect();
                      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
                    }
                  });
                  watcher.observe(pages, { childList: true, subtree: true });
                  field.value = field.value + " " + word;
                  const start = performance.now();
                  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
                })
                """,
                $"Stroke{i}."));
        }

        var (load, stroke) = (Median(loads), Median(strokes));
        output.WriteLine($"{sample}: loaded in {load:0} ms, a key stroke shown and painted in {stroke:0} ms (medians)");
        Assert.InRange(load, 0, Unbearable);
        Assert.InRange(stroke, 0, Unbearable);
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);
}
