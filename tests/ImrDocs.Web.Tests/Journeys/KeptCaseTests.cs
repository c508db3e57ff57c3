// A page goes away with texts that nobody has saved.
using System.Text;
using ImrDocs.Storage.Cases;
using ImrDocs.Testing;
using ImrDocs.Web.Access;
using ImrDocs.Web.Tests.Access;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ImrDocs.Web.Tests.Journeys;

/// <summary>What a reviewer wrote and did not save is offered again in the same tab, to them alone, and gone once it is saved.</summary>
[Collection(BrowserTests.Name)]
[Trait(Traits.Speed, Traits.Slow)]
public sealed class KeptCaseTests(Chromium chromium)
{
    private const string Summary = "clinicalSummary";
    private const string Rationale = "issues[0].rationale";

    [Fact]
    public async Task Texts_that_were_left_unsaved_are_offered_put_in_and_forgotten_once_they_are_saved()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        var rationale = await window.Field(Rationale).InputValueAsync();
        await window.Field(Summary).FillAsync("Kept summary.");
        await window.Page.GetByLabel("Note for this version").FillAsync("Kept note.");
        await Kept.WaitAsync(window.Page, Kept.OfTab, "Kept note.");
        var entry = Assert.Single(await Kept.EntriesAsync(window.Page, Kept.OfTab));
        Assert.Contains("\"fields\":{\"clinicalSummary\":\"Kept summary.\",\"note\":\"Kept note.\"}", entry, StringComparison.Ordinal);
        await Kept.LeaveAsync(window.Page);

        // Nothing is put in unasked.
        await window.Page.GotoAsync("/cases/" + number);
        await Expect(Kept.Offer(window.Page)).ToContainTextAsync("was not saved. This browser has kept it.");
        await Expect(Kept.Offer(window.Page)).Not.ToContainTextAsync("another version");
        await Expect(window.Field(Summary)).Not.ToHaveValueAsync("Kept summary.");
        await Shots.TakeAsync(window.Page, "case-kept");
        Assert.Equal([], await window.FindBarriersInEveryLookAsync());
        await window.LookAsync(Look.Desk);
        await Kept.PutInAsync(window.Page);
        await Expect(window.Field(Summary)).ToHaveValueAsync("Kept summary.");
        await Expect(window.Field(Rationale)).ToHaveValueAsync(rationale);
        await Expect(window.Page.GetByLabel("Note for this version")).ToHaveValueAsync("Kept note.");
        await Expect(window.Status).ToHaveTextAsync("Not saved yet.");
        await Expect(Kept.Offer(window.Page)).ToHaveCountAsync(0);

        // It is still not saved, and kept.
        await Kept.WaitAsync(window.Page, Kept.OfTab, Kept.Whole);
        await Kept.LeaveAsync(window.Page);
        await window.Page.GotoAsync("/cases/" + number);
        await Kept.PutInAsync(window.Page);
        await Expect(window.Field(Summary)).ToHaveValueAsync("Kept summary.");
        await window.SaveButton.ClickAsync();
        await Expect(window.Status).ToHaveTextAsync("Saved as version 2.");
        await Kept.WaitForNoneAsync(window.Page, Kept.OfTab);
        await Expect(Kept.Offer(window.Page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_that_was_only_read_or_changed_and_changed_back_keeps_nothing()
    {
        await using var server = await WebServer.StartAsync();
        await server.TakeSamplesAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        foreach (var number in (string[])["CM16-0160021", "CM13-0000001"])
        {
            await window.Page.GotoAsync("/cases/" + number);
            await Expect(window.Letter).ToContainTextAsync("IMR");
        }

        Assert.Equal([], await Kept.EntriesAsync(window.Page, Kept.OfTab));
        var text = await window.Field(Rationale).InputValueAsync();
        await window.Field(Rationale).FillAsync("Other reasons.");
        await Kept.WaitAsync(window.Page, Kept.OfTab, "Other reasons.");
        await window.Field(Rationale).FillAsync(text);
        await window.Page.GotoAsync("/");
        Assert.Equal([], await Kept.EntriesAsync(window.Page, Kept.OfTab));
    }

    /// <summary>The page says that something was refused, and what was written is saved all the same.</summary>
    [Fact]
    public async Task What_was_saved_and_is_not_ready_is_not_kept_as_unsaved()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        await window.Field(Rationale).FillAsync("");
        await window.Page.GetByLabel("Note for this version").FillAsync("Reasons follow.");
        var asked = new List<string>();
        window.Page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.AcceptAsync();
        };
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save and say it is ready" }).ClickAsync();
        await Expect(window.Status).ToContainTextAsync("Saved as version 2, but not ready");
        await Expect(Kept.Offer(window.Page)).ToHaveCountAsync(0);
        await window.Page.GotoAsync("/");
        Assert.Equal([], await Kept.EntriesAsync(window.Page, Kept.OfTab));
        Assert.Equal([DialogType.Confirm], asked);
    }

    /// <summary>The issues of the version that was written on are not those that the page shows.</summary>
    [Fact]
    public async Task Texts_of_an_older_version_are_joined_with_what_was_saved_meanwhile()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync("mixed-outcome-ten-states-five-specialties");
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await using var other = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        var service = await window.Field("issues[1].service").InputValueAsync();
        await window.Field("issues[1].rationale").FillAsync("Kept reasons.");
        await Kept.LeaveAsync(window.Page);

        await other.Page.GotoAsync("/cases/" + number);
        await other.Field(Summary).FillAsync("Saved meanwhile.");
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Remove issue 1" }).ClickAsync();
        await Expect(other.Status).ToHaveTextAsync("Not saved yet.");
        await other.SaveButton.ClickAsync();
        await Expect(other.Status).ToContainTextAsync("Saved as version 2.");

        // A version that is only read takes nothing.
        await window.Page.GotoAsync($"/cases/{number}?version=1");
        await Expect(Kept.Offer(window.Page)).ToHaveCountAsync(0);
        await window.Page.GotoAsync("/cases/" + number);
        await Expect(Kept.Offer(window.Page)).ToContainTextAsync("It was written on another version");
        await Kept.PutInAsync(window.Page);
        await Expect(window.Status).ToContainTextAsync("Version 2 was saved meanwhile; when you save, the two are joined.");
        await window.SaveButton.ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save both as one version" }).ClickAsync();
        await Expect(window.Status).ToContainTextAsync("Saved as version 3.");
        var saved = Encoding.UTF8.GetString((await new CaseVersions(server.Store).ReadAsync(number, 3, CancellationToken.None))!);
        await Expect(window.Field("issues[0].service")).ToHaveValueAsync(service);
        await Expect(window.Field("issues[0].rationale")).ToHaveValueAsync("Kept reasons.");
        Assert.All(["Kept reasons.", "Saved meanwhile."], text => Assert.Contains(text, saved, StringComparison.Ordinal));
        await Kept.WaitForNoneAsync(window.Page, Kept.OfTab);
    }

    [Fact]
    public async Task An_issue_that_was_added_or_taken_out_is_put_in_as_it_was()
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync("mixed-outcome-ten-states-five-specialties");
        await using var window = await chromium.OpenAsync(Look.Desk, server);
        await window.Page.GotoAsync("/cases/" + number);
        var third = await window.Field("issues[2].service").InputValueAsync();
        await window.Field(Summary).FillAsync("Kept summary.");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Remove issue 1" }).ClickAsync();
        await Expect(window.Status).ToHaveTextAsync("Not saved yet.");
        await Kept.WaitAsync(window.Page, Kept.OfTab, Kept.Whole);
        await Expect(Kept.Offer(window.Page)).ToHaveCountAsync(0);
        await Kept.LeaveAsync(window.Page);

        await window.Page.GotoAsync("/cases/" + number);
        await Expect(window.Field("issues[2].service")).ToHaveValueAsync(third);
        await Kept.PutInAsync(window.Page);
        await Expect(window.Field("issues[1].service")).ToHaveValueAsync(third);
        await Expect(window.Field("issues[2].service")).ToHaveCountAsync(0);
        await Expect(window.Field(Summary)).ToHaveValueAsync("Kept summary.");
    }

    /// <summary>The proxy signs nobody in for a while, then somebody else.</summary>
    [Fact]
    public async Task What_is_kept_outlasts_a_sign_in_and_is_gone_when_somebody_else_signs_in()
    {
        await using var server = await SignedIn.StartAsync();
        var number = await server.StoreSampleAsync();
        await using var window = await chromium.OpenAsync(Look.Desk, server, headers: SignedIn.As("ana", Role.Operator, Role.Reviewer));
        window.Allow("Failed to load resource");
        await window.Page.GotoAsync("/cases/" + number);
        await window.Field(Summary).FillAsync("Ana wrote this.");
        await Kept.WaitAsync(window.Page, Kept.OfTab, "Ana wrote this.");
        await window.SignAsync([]);
        await window.Field(Summary).PressSequentiallyAsync(" And this.");
        await Expect(window.Status).ToContainTextAsync("This browser has kept what you wrote");

        // The page for somebody who is not signed in is nobody's, and takes nothing away.
        await Kept.LeaveAsync(window.Page);
        await window.Page.GotoAsync("/cases/" + number);
        await window.SignAsync(SignedIn.As("ana", Role.Operator, Role.Reviewer));
        await window.Page.GotoAsync("/cases/" + number);
        await Kept.PutInAsync(window.Page);
        await Expect(window.Field(Summary)).ToHaveValueAsync("Ana wrote this. And this.");
        await Kept.LeaveAsync(window.Page);

        await window.SignAsync(SignedIn.As("ben", Role.Operator, Role.Reviewer));
        await window.Page.GotoAsync("/operations");
        Assert.Equal([], await Kept.EntriesAsync(window.Page, Kept.OfTab));
        await window.SignAsync(SignedIn.As("ana", Role.Operator, Role.Reviewer));
        await window.Page.GotoAsync("/cases/" + number);
        await Expect(Kept.Offer(window.Page)).ToHaveCountAsync(0);
    }
}
