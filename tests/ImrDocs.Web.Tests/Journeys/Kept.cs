// What a browser keeps of texts that are not saved.
using System.Diagnostics;
using Microsoft.Playwright;

namespace ImrDocs.Web.Tests.Journeys;

/// <summary>What a browser keeps of texts that are not saved.</summary>
internal static class Kept
{
    /// <summary>Where a tab keeps it.</summary>
    public const string OfTab = "sessionStorage";

    /// <summary>Where all tabs keep it.</summary>
    public const string OfBrowser = "localStorage";

    /// <summary>What stands in it when it is all texts of a page: so it is once a page has come back with them and its script has run.</summary>
    public const string Whole = "\"isWhole\":true";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The notes that offer it.</summary>
    public static ILocator Offer(IPage page) => page.GetByRole(AriaRole.Group, new() { Name = "What you wrote and did not save" });

    /// <summary>Takes what is offered.</summary>
    public static Task PutInAsync(IPage page) => Offer(page).GetByRole(AriaRole.Button, new() { Name = "Put it in" }).ClickAsync();

    /// <summary>All that is kept, as name and content.</summary>
    public static async Task<IReadOnlyList<string>> EntriesAsync(IPage page, string storage) =>
        await page.EvaluateAsync<string[]>("storage => Object.entries(window[storage]).filter(([name]) => name.startsWith('imrdocs-kept:')).map(([name, kept]) => name + ' ' + kept)", storage);

    /// <summary>Waits until nothing is kept: the status of a page is there before its script has run.</summary>
    public static Task WaitForNoneAsync(IPage page, string storage) => WaitAsync(async () => (await EntriesAsync(page, storage)).Count == 0, "It is still kept.");

    /// <summary>Waits until some of it has some words in it.</summary>
    public static Task WaitAsync(IPage page, string storage, string words) =>
        WaitAsync(async () => (await EntriesAsync(page, storage)).Any(entry => entry.Contains(words, StringComparison.Ordinal)), "It is not kept.");

    /// <summary>Leaves the page, whatever it asks.</summary>
    public static async Task LeaveAsync(IPage page)
    {
        void Accept(object? sender, IDialog dialog) => _ = dialog.AcceptAsync();
        page.Dialog += Accept;
        await page.GotoAsync("about:blank");
        page.Dialog -= Accept;
    }

    private static async Task WaitAsync(Func<Task<bool>> isSo, string otherwise)
    {
        var waited = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(waited.Elapsed < Patience, otherwise);
            await Task.Delay(50);
        }
    }
}
