using System.Text;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Testing;
using ImrDocs.Web.Tests.Cases;
using Xunit.Abstractions;

namespace ImrDocs.Web.Tests.Preview;

/// <summary>The program as it is run, with as little memory as a small container has.</summary>
[Trait(Traits.Speed, Traits.Slow)]
public sealed class MemoryTests(ITestOutputHelper output) : IDisposable
{
    private const string Number = "CM13-0000001";
    private const int Crowd = 24;

    /// <summary>384 MiB for objects; what the program itself, its threads and buffers need comes on top.</summary>
    private const string HeapLimit = "0x18000000";
    private const long MostMemory = 640 * 1024 * 1024;

    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-web-").FullName;

    /// <summary>The first are larger than any letter, the others as large as a letter may just be.</summary>
    [Theory]
    [InlineData("x", 6_000_000)]
    [InlineData("a\n\n", 900_000)]
    [InlineData("The range of motion was impaired. ", 15_000)]
    [InlineData("- a\n", 5_500)]
    public async Task Two_dozen_huge_forms_at_once_are_answered_and_the_next_request_too(string text, int times)
    {
        Assert.True(StoreAddress.TryParse("file:" + _folder, out var address, out _));
        var versions = new CaseVersions(await address.OpenOrCreateAsync(AzureSettings.From(_ => null), CancellationToken.None));
        await versions.StoreAsync(Number, Encoding.UTF8.GetBytes(Samples.Text("seed-letter")), CancellationToken.None);
        await using var server = await ServerProcess.StartAsync(_folder, 0, ("DOTNET_GCHeapHardLimit", HeapLimit), ("IMRDOCS_PREVIEWS", "2"));
        using var browser = new HttpClient { BaseAddress = server.Address };
        var form = new SentForm(await browser.GetStringAsync(new Uri("/cases/" + Number, UriKind.Relative)));
        form["issues[0].rationale"] = string.Concat(Enumerable.Repeat(text, times));
        var answers = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(_ => form.SendAsync(browser, $"/cases/{Number}/preview")));
        Assert.All(await Task.WhenAll(answers.Select(answer => answer.TextAsync())), answer => Assert.Matches("data-outcome=\"(drawn|busy|toolarge)\"", answer));
        output.WriteLine($"{Crowd} forms of {text.Length * times:N0} characters: {server.MostMemory / 1024 / 1024} MB at most");
        Assert.InRange(server.MostMemory, 0, MostMemory);

        form["issues[0].rationale"] = "Short again.";
        Assert.Contains("data-outcome=\"drawn\"", await (await form.SendAsync(browser, $"/cases/{Number}/preview")).TextAsync(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
