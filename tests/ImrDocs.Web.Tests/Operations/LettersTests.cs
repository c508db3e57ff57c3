using System.Net;
using System.Text.RegularExpressions;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Search;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Operations;

public sealed class LettersTests
{
    private const string Number = "CM13-0000001";

    [Fact]
    public async Task A_letter_is_found_looked_at_and_fetched_as_it_was_archived_and_each_of_it_is_recorded()
    {
        await using var server = await ArchiveAsync("seed-letter", "expedited-priority");
        await server.Services.GetRequiredService<LetterIndex>().UpdateAsync(default);
        var all = await server.PageAsync("/operations/letters");
        Assert.Contains("2 letters, archived last first.", all, StringComparison.Ordinal);
        var some = await server.PageAsync("/operations/letters?Filter.Number=0000001&Filter.DecidedFrom=2013-11-20&Filter.DecidedTo=2013-11-20&Filter.Standing=force");
        Assert.Contains("1 letter, archived last first.", some, StringComparison.Ordinal);
        var address = Desk.AddressIn(some, $"/operations/letters/{Number}/[^\"]+");
        Assert.Contains("version 1, decided 2013-11-20", await server.PageAsync(address), StringComparison.Ordinal);

        var answer = await server.Browser.GetAsync(new Uri(address + "/pdf", UriKind.Relative));
        Assert.Equal(("application/pdf", Number + ".published.pdf"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        var manifest = (await new LetterArchive(server.Store, TimeProvider.System).ReadAllAsync(Number, default)).Single();
        Assert.Equal(manifest.Outputs.Single(output => output.Name.EndsWith(".pdf", StringComparison.Ordinal)).Sha256, ContentHash.Of(await answer.Content.ReadAsByteArrayAsync()));
        Assert.Equal(
            [(AuditAction.LettersListed, null), (AuditAction.LettersListed, null), (AuditAction.LetterRead, Number), (AuditAction.LetterRead, Number)],
            (await server.AuditAsync()).Where(entry => entry.Action != AuditAction.CaseSubmitted));
    }

    [Fact]
    public async Task The_letters_of_a_whole_case_number_are_found_at_once()
    {
        await using var server = await ArchiveAsync();
        Assert.Contains("No letter is found.", await server.PageAsync("/operations/letters?Filter.Number=" + Number), StringComparison.Ordinal);
        Assert.Contains("href=\"/?q=00000\"", await server.PageAsync("/operations/letters?Filter.Number=00000"), StringComparison.Ordinal);
        await server.TakeInAsync(submits: true, ("a.json", Samples.Text("seed-letter")));
        await server.WorkAsync();
        Assert.Contains("1 letter, archived last first.", await server.PageAsync("/operations/letters?Filter.Number=" + Number), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_was_changed_is_not_given_out_and_verification_names_it()
    {
        await using var server = await ArchiveAsync("seed-letter");
        var address = Desk.AddressIn(await server.PageAsync("/operations/letters?Filter.Number=" + Number), $"/operations/letters/{Number}/[^\"]+");
        Assert.Contains("Everything is as it was archived.", await (await server.PostAsync(address)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var file = Directory.EnumerateFiles(Path.Combine(server.StoreFolder, "letters"), "*.pdf", SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(file, "changed");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.Browser.GetAsync(new Uri(address + "/pdf", UriKind.Relative))).StatusCode);
        var verified = await (await server.PostAsync(address)).Content.ReadAsStringAsync();
        Assert.Contains("Something is not as it was archived.", verified, StringComparison.Ordinal);
        Assert.Contains("Error STORE011", verified, StringComparison.Ordinal);
        var ofCase = await (await server.PostAsync("/operations/verify", ("number", Number.ToLowerInvariant()))).Content.ReadAsStringAsync();
        Assert.Contains("Error STORE011", ofCase, StringComparison.Ordinal);
        Assert.Equal(3, (await server.AuditAsync()).Count(entry => entry == (AuditAction.LettersVerified, Number)));
    }

    [Fact]
    public async Task A_corrected_letter_says_so_and_what_it_corrects()
    {
        await using var server = await ArchiveAsync("seed-letter");
        var asked = await server.TakeInAsync(submits: true, ("a.json", Samples.Text("seed-letter").Replace("industrial", "occupational", StringComparison.Ordinal)));
        await server.ReplaceAsync(asked, chosen: true);
        await server.WorkAsync();
        var list = await server.PageAsync("/operations/letters?Filter.Number=" + Number);
        Assert.Equal((1, 1), (Regex.Count(list, ">Superseded</td>"), Regex.Count(list, ">In force</td>")));
        var newer = await server.PageAsync(Desk.AddressIn(await server.PageAsync($"/operations/letters?Filter.Number={Number}&Filter.Standing=force"), $"/operations/letters/{Number}/[^\"]+"));
        Assert.Contains("changed: case", newer, StringComparison.Ordinal);
        Assert.Contains("Another letter has replaced this one.", await server.PageAsync(Desk.AddressIn(newer, $"/operations/letters/{Number}/[^\"]+[0-9a-f]{{64}}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/operations/letters/CM13-0000001/final-determination.published/nonsense")]
    [InlineData("/operations/letters/CM13-0000001/..%2F..%2Faudit/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/operations/letters/CM13-0000001/final-determination.published/0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_is_not_archived_is_not_found(string path)
    {
        await using var server = await WebServer.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Cases_and_letters_are_found_by_the_person_and_no_address_log_or_record_has_the_name()
    {
        await using var server = await ArchiveAsync("overturned-only", "expedited-priority");
        await server.Services.GetRequiredService<LetterIndex>().UpdateAsync(default);
        var answer = await server.PostAsync("/operations/letters", ("Name", "wrenfield TOBIAS"), ("Injury", "2016-10-27"));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var address = answer.Headers.Location!.OriginalString;
        var found = await server.PageAsync(address);
        Assert.Contains("Tobias Wrenfield", found, StringComparison.Ordinal);
        Assert.Contains("value=\"wrenfield TOBIAS\"", found, StringComparison.Ordinal);
        Assert.Contains("1 letter, archived last first.", found, StringComparison.Ordinal);
        Assert.Contains("No letter is found.", await server.PageAsync((await server.PostAsync("/operations/letters", ("Name", "Wrenfeld"))).Headers.Location!.OriginalString), StringComparison.Ordinal);

        var other = (await server.PostAsync("/operations/letters", ("Name", "Wo"))).Headers.Location!.OriginalString;
        Assert.Equal(other.Length, (await server.PostAsync("/operations/letters", ("Name", "Wrenfield Tobias"))).Headers.Location!.OriginalString.Length);
        Assert.Contains("has lapsed", await server.PageAsync(address[..^2]), StringComparison.Ordinal);
        Assert.Contains("has lapsed", await server.PageAsync("/operations/letters?who=" + new string('x', 400)), StringComparison.Ordinal);

        Assert.DoesNotContain("wrenfield", address + server.Log, StringComparison.OrdinalIgnoreCase);
        var audit = await server.AuditAsync();
        Assert.Contains((AuditAction.PersonSearched, null), audit);
        Assert.Contains((AuditAction.CaseRead, "CM16-0203377"), audit);

        // Each page of what was found tells of the person.
        await server.PageAsync(address + "&p=2");
        Assert.Equal(audit.Count(entry => entry.Action == AuditAction.PersonSearched) + 1, (await server.AuditAsync()).Count(entry => entry.Action == AuditAction.PersonSearched));
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(server.StoreFolder, "audit")),
            entry => Assert.DoesNotContain("wrenfield", File.ReadAllText(entry), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("cm13 0000001", "Filter.Number=CM13-0000001", "1 letter, archived last first.")]
    [InlineData("CM13\u20110000001", "Filter.Number=CM13-0000001", "1 letter, archived last first.")]
    [InlineData("cm13", "Filter.Number=CM13", "1 letter, archived last first.")]
    [InlineData("Smith", "Filter.Number=%3F", "This is no part of a case number")]
    public async Task A_case_number_is_read_however_it_is_written(string written, string expected, string answer)
    {
        await using var server = await ArchiveAsync("seed-letter");
        await server.Services.GetRequiredService<LetterIndex>().UpdateAsync(default);
        var address = (await server.PostAsync("/operations/letters", ("Filter.Number", written))).Headers.Location!.OriginalString;
        Assert.Equal("/operations/letters?" + expected, address);
        var page = await server.PageAsync(address);
        Assert.Contains(answer, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Smith", page, StringComparison.Ordinal);
    }

    internal static async Task<WebServer> ArchiveAsync(params string[] samples)
    {
        var server = await WebServer.StartAsync();
        if (samples.Length > 0)
        {
            await server.TakeInAsync(submits: true, samples.Select(sample => (sample + ".json", Samples.Text(sample))));
            await server.WorkAsync();
        }

        return server;
    }
}
