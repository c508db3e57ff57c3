// The server dies and comes back while somebody writes.
using System.Diagnostics;
using System.Text;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Testing;
using ImrDocs.Web.Tests.Cases;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace ImrDocs.Web.Tests.Journeys;

[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class RestartTests(Chromium chromium, ITestOutputHelper output) : IDisposable
{
    private const string Number = "CM13-0000001";

    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-web-").FullName;

    /// <summary>The form of before is good for the server of after; where the keys are gone, it comes back to be saved again.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_written_while_the_server_is_gone_is_shown_and_saved_when_it_is_back(bool keepsKeys)
    {
        var versions = new CaseVersions(await OpenStoreAsync());
        await versions.StoreAsync(Number, Encoding.UTF8.GetBytes(Samples.Text("seed-letter")), CancellationToken.None);
        await using var first = await ServerProcess.StartAsync(_folder);
        await using var window = await chromium.OpenAsync(Look.Desk);
        await window.Page.GotoAsync(new Uri(first.Address, "/cases/" + Number).ToString());
        await window.Field("clinicalSummary").FillAsync("Written before.");
        await Expect(window.Letter).ToContainTextAsync("Written before.");

        window.Allow("ERR_CONNECTION_REFUSED");
        await first.KillAsync();
        await window.Field("clinicalSummary").FillAsync("Written meanwhile.");
        await Expect(window.Status).ToContainTextAsync("No connection to the server: not saved.");
        await Expect(window.OldPages).ToContainTextAsync("Old pages: the server does not answer.");
        await Expect(window.Letter).ToContainTextAsync("Written before.");
        await Shots.TakeAsync(window.Page, "old-pages");
        Assert.Equal([], await window.FindBarriersAsync());
        if (!keepsKeys)
        {
            Directory.Delete(Path.Combine(_folder, ".keys"), recursive: true);
        }

        await using var second = await ServerProcess.StartAsync(_folder, first.Address.Port);
        var back = Stopwatch.StartNew();
        await Expect(window.Status).ToContainTextAsync("Connected again.");
        output.WriteLine($"The page noticed after {back.ElapsedMilliseconds} ms that the server was back");
        await Expect(window.Letter).ToContainTextAsync("Written meanwhile.");
        await Expect(window.OldPages).ToBeHiddenAsync();
        await window.SaveButton.ClickAsync();
        if (!keepsKeys)
        {
            await Expect(window.Status).ToContainTextAsync("Not saved: this form was too old for the server.");
            await Expect(window.Field("clinicalSummary")).ToHaveValueAsync("Written meanwhile.");
            await window.SaveButton.ClickAsync();
        }

        await Expect(window.Status).ToHaveTextAsync("Saved as version 2.");
        Assert.Contains("Written meanwhile.", Encoding.UTF8.GetString((await versions.ReadAsync(Number, 2, CancellationToken.None))!), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<IBlobStore> OpenStoreAsync() => StoreAddress.TryParse("file:" + _folder, out var address, out _)
        ? address.OpenOrCreateAsync(AzureSettings.From(_ => null), CancellationToken.None)
        : throw new InvalidOperationException("No address");
}
