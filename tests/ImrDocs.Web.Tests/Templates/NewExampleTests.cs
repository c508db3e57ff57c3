using System.Net;
using System.Text.RegularExpressions;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.Templates;
using ImrDocs.Testing;
using ImrDocs.Web.Access;
using ImrDocs.Web.Templates.Samples;
using ImrDocs.Web.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace ImrDocs.Web.Tests.Templates;

public sealed class NewExampleTests
{
    private const string Added = "/templates/files/final-determination/examples/two-treatments.json";

    [Fact]
    public void The_made_up_case_is_complete_and_every_letter_of_it_can_be_made()
    {
        var read = CaseReader.Read(NewExample.MadeUpCase, "");
        Assert.Empty(read.Diagnostics);
        var generator = new LetterGenerator(TemplateSet.Parse(TemplateFolder.Read(Repository.PathOf("templates"))).Set!);
        foreach (var sample in (string[])["final-determination", "acknowledgement"])
        {
            var example = LetterSamples.OfStore(generator, sample, "new", NewExample.MadeUpCase.ToArray());
            Assert.NotEmpty(example.Letters);
            Assert.Empty(example.Problems);
        }
    }

    [Fact]
    public async Task A_new_letter_has_the_settings_of_another_and_says_which_template_it_needs()
    {
        await using var server = await WebServer.StartAsync();
        var form = await server.FormAsync("/templates");
        form["path"] = "hearing-notice/letter.json";
        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync(server.Browser, "/templates", "add")).StatusCode);
        var page = await server.Browser.GetStringAsync(new Uri("/templates/files/hearing-notice/letter.json", UriKind.Relative));
        Assert.Contains("The template of the edition &quot;mailed&quot; is missing.", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "data-diagnostic="));

        form = await server.FormAsync("/templates");
        form["path"] = "hearing-notice/mailed.sbn";
        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync(server.Browser, "/templates", "add")).StatusCode);
        Assert.Empty(TemplateSet.Parse((await DraftAsync(server)).Files).Diagnostics);
    }

    [Fact]
    public async Task An_example_begins_with_the_made_up_case_or_with_another_example()
    {
        await using var server = await WebServer.StartAsync();
        var form = await server.FormAsync("/templates");
        form["name"] = "no spaces please";
        var refused = await (await form.SendAsync(server.Browser, "/templates", "add-example")).TextAsync();
        Assert.Contains("Not added: give the example a new name", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"no spaces please\"", refused, StringComparison.Ordinal);

        (form["folder"], form["name"]) = ("final-determination", "two-treatments");
        Assert.Equal(Added, (await form.SendAsync(server.Browser, "/templates", "add-example")).Headers.Location!.ToString());
        var draft = await DraftAsync(server);
        Assert.Equal(NewExample.MadeUpCase.ToArray(), draft.Files["final-determination/examples/two-treatments.json"].ToArray());

        // Beside the new case stands its own letter.
        var page = await server.Browser.GetStringAsync(new Uri(Added, UriKind.Relative));
        Assert.Contains("Marisol Tennyson-Reyes", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"two-treatments\" selected", page, StringComparison.Ordinal);

        (form["name"], form["from"]) = ("another", "final-determination/examples/one-treatment-upheld.json");
        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync(server.Browser, "/templates", "add-example")).StatusCode);
        (form["folder"], form["name"], form["from"]) = ("batch-summary", "one-more", "");
        Assert.Equal(HttpStatusCode.SeeOther, (await form.SendAsync(server.Browser, "/templates", "add-example")).StatusCode);
        draft = await DraftAsync(server);
        Assert.Equal(draft.Files["final-determination/examples/one-treatment-upheld.json"].ToArray(), draft.Files["final-determination/examples/another.json"].ToArray());
        Assert.Equal(draft.Files["batch-summary/examples/flats.json"].ToArray(), draft.Files["batch-summary/examples/one-more.json"].ToArray());
    }

    private static Task<TemplateDraft> DraftAsync(WebServer server) =>
        server.Services.GetRequiredService<TemplateDrafts>().OpenAsync(LocalUser.Person, CancellationToken.None);
}
