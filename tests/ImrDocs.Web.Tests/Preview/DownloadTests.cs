using System.Net;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Templates;
using ImrDocs.Testing;
using ImrDocs.Web.Tests.Cases;

namespace ImrDocs.Web.Tests.Preview;

public sealed class DownloadTests
{
    [Theory]
    [InlineData("pdf", "", "published")]
    [InlineData("docx", "", "published")]
    [InlineData("pdf", "?edition=mailed&recipient=claims-administrator", "mailed.claims-administrator")]
    [InlineData("pdf", "?large=true&draft=true", "published.large.draft")]
    public async Task A_download_has_the_bytes_of_the_letter(string extension, string query, string variant)
    {
        await using var server = await WebServer.StartAsync();
        var number = await server.StoreSampleAsync("two-reviewers-one-physician");
        var answer = await server.Browser.GetAsync(new Uri($"/cases/{number}/letter.{extension}{query}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"{number}.{variant}.{extension}", answer.Content.Headers.ContentDisposition!.FileName);
        var request = new LetterRequest
        {
            Edition = variant.Split('.')[0],
            Recipient = variant.Contains("claims", StringComparison.Ordinal) ? Recipient.ClaimsAdministrator : null,
            LargePrint = variant.Contains("large", StringComparison.Ordinal),
            Draft = variant.Contains("draft", StringComparison.Ordinal),
        };
        var generator = new LetterGenerator(TemplateSet.Parse(TemplateFolder.Read(Repository.PathOf("templates"))).Set!);
        var @case = CaseReader.Read(System.Text.Encoding.UTF8.GetBytes(Samples.Text("two-reviewers-one-physician")), "").Case!;
        var expected = generator.Generate(@case, request, [LetterFormatNames.Parse(extension)!.Value]).Letter!.Files[0].Bytes;
        Assert.Equal(expected.ToArray(), await answer.Content.ReadAsByteArrayAsync());
        using var audit = new AuditLog(server.Store, TimeProvider.System);
        var read = (await audit.ReadAsync(1, CancellationToken.None))!.Event;
        Assert.Equal((AuditAction.LetterRead, number, 1, "final-determination." + variant), (read.Action, read.CaseNumber, read.Version, read.Letter));
    }

    [Theory]
    [InlineData("/cases/CM13-0000001/letter.exe", HttpStatusCode.NotFound)]
    [InlineData("/cases/CM13-0000009/letter.pdf", HttpStatusCode.NotFound)]
    [InlineData("/cases/CM13-0000001/letter.pdf?edition=mailed", HttpStatusCode.UnprocessableEntity)]
    public async Task What_cannot_be_made_is_no_download(string path, HttpStatusCode status)
    {
        await using var server = await WebServer.StartAsync();
        await server.StoreSampleAsync();
        var answer = await server.Browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }
}
