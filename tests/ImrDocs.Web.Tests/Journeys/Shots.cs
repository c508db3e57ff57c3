// Pictures of pages, for people who look at them.
using Microsoft.Playwright;

namespace ImrDocs.Web.Tests.Journeys;

/// <summary>Takes pictures of pages into the folder that the variable SHOTS names; without it, none.</summary>
internal static class Shots
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("SHOTS");

    /// <summary>Takes the page at desk and phone width, light and dark.</summary>
    public static async Task TakeAsync(IPage page, string name)
    {
        if (Folder is null)
        {
            return;
        }

        var before = page.ViewportSize!;
        foreach (var look in Look.All)
        {
            await page.SetViewportSizeAsync(look.Width, look.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light });
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{look}.png") });
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }
}
