// Whether axe finds barriers where there are some: all other tests expect none.
using ImrDocs.Testing;

namespace ImrDocs.Web.Tests.Journeys;

[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class AxeTests(Chromium chromium)
{
    [Fact]
    public async Task Barriers_are_found_each_time_the_page_is_looked_at()
    {
        await using var window = await chromium.OpenAsync(Look.Desk);
        await window.Page.SetContentAsync("<!doctype html><html lang='en'><title>Page</title><main><h1>Page</h1><p style='color:#ccc'>Pale words</p><img src='data:,'></main>");
        Assert.Equal(["color-contrast", "image-alt"], Rules(await window.FindBarriersAsync()));
        Assert.Equal(["color-contrast"], Rules(await window.FindBarriersAsync("color-contrast")));
        await window.Page.EvaluateAsync("() => document.querySelector('p').removeAttribute('style')");
        Assert.Equal(["image-alt"], Rules(await window.FindBarriersAsync()));
    }

    private static IEnumerable<string> Rules(IEnumerable<string> barriers) => barriers.Select(barrier => barrier.Split(':')[0]).Order(StringComparer.Ordinal);
}
