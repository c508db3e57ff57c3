// POST /v1/preview: a letter about a posted case, not archived.
using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using ImrDocs.Letters.Generation;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Rendering.Svg;
using ImrDocs.Storage.Audit;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;

namespace ImrDocs.Web.Api;

/// <summary>Makes one letter about a posted case as PDF, DOCX, text, or a page of it as SVG. Nothing is archived.</summary>
internal static class PreviewEndpoint
{
    private const string Svg = "svg";
    private const string SvgType = "image/svg+xml";

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/preview", PreviewAsync)
        .WithName("preview").WithTags("Letters").WithSummary("A letter about a case, as it would be archived; the header Imrdocs-Pages tells its pages")
        .Produces(StatusCodes.Status200OK, null, LetterFormat.Pdf.ContentType, LetterFormat.Docx.ContentType, "text/plain", SvgType).WithMetadata(FinishedCase.Instance)
        .WithHeader(StatusCodes.Status200OK, "Imrdocs-Pages", "How many pages the letter has", isNumber: true)
        .WithProblems(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity)
        .AllowedTo(Role.Reviewer, Role.Editor, Role.Operator);

    private static async Task<IResult> PreviewAsync(
        CaseBody body,
        [AsParameters] LetterQuery query,
        [Description("`true` to let texts be missing, and to mark each page as a draft")] string? draft,
        [Description("`pdf`, `docx`, `txt` or `svg`; `pdf` unless another is named")] string? format,
        [Description("The page to draw as `svg`, from 1")] int? page,
        LetterMaking making,
        AuditLog audit,
        HttpContext context)
    {
        var (request, mistakes) = query.Read(draft);
        var written = LetterFormatNames.Parse(format ?? "pdf");
        if (written is null && format != Svg)
        {
            mistakes = mistakes.Add("format: write pdf, docx, txt or svg");
        }

        if (!mistakes.IsEmpty)
        {
            return Answers.Of(Problem.BadRequest(string.Join("; ", mistakes)));
        }

        if (await making.MakeAsync(body, request, written is { } one ? [one] : [], context.RequestAborted) is not { } made)
        {
            return Answers.Of(Problem.Busy);
        }

        if (made.Diagnostics.HasErrors)
        {
            return Answers.Of(Problem.Refused(made.Diagnostics));
        }

        if (made.Letters is not [var letter])
        {
            return Answers.Of(Problem.BadRequest("recipient: the edition has a copy for each; name one"));
        }

        var pages = letter.Pages.Pages.Length;
        if (page < 1 || page > pages)
        {
            return Answers.Of(Problem.BadRequest(string.Create(CultureInfo.InvariantCulture, $"page: the letter has {pages} pages")));
        }

        await audit.AppendAsync(
            new AuditEvent(context.User.Person, AuditAction.LetterRead) { CaseNumber = letter.CaseNumber, Letter = letter.Request.Kind + "." + letter.Request.Variant },
            context.RequestAborted);
        context.Response.Headers["Imrdocs-Pages"] = pages.ToString(CultureInfo.InvariantCulture);
        return written is { } file
            ? Results.Bytes(letter.Files[0].Bytes, file.ContentType, letter.Files[0].Name)
            : Results.Bytes(Encoding.UTF8.GetBytes(Draw(made, letter)[(page ?? 1) - 1]), SvgType);
    }

    private static ImmutableArray<string> Draw(MadeLetters made, Letter letter)
    {
        var pictures = made.Generator!.PicturesOf(letter.Request.Kind);
        return SvgWriter.Write(letter.Pages, new SvgOptions
        {
            PageName = (page, pages) => string.Create(CultureInfo.InvariantCulture, $"Page {page} of {pages}"),
            PictureAddress = name => DataUri(pictures[name]),
        });
    }

    /// <summary>A picture as an address (RFC 2397), so that a page needs no other file but its fonts.</summary>
    private static string DataUri(Picture picture) =>
        $"data:image/{(picture.Format == PictureFormat.Png ? "png" : "jpeg")};base64,{Convert.ToBase64String(picture.File.Span)}";
}
