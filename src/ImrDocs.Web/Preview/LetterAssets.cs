// Fonts, pictures and the style sheet that letters are shown with.
using System.Text;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Rendering.Svg;
using ImrDocs.Web.Access;
using Microsoft.Net.Http.Headers;

namespace ImrDocs.Web.Preview;

/// <summary>
/// Fonts, pictures and the style sheet that letters are shown with. Their addresses name the hash of what they come from,
/// so that browsers keep them; none holds anything of a case.
/// </summary>
internal static class LetterAssets
{
    private const string Kept = "public, max-age=31536000, immutable";

    private static readonly byte[] StyleSheet = Encoding.UTF8.GetBytes(SvgStyleSheet.Write(name => $"/letter/fonts/{FontSet.Shipped.Hash}/{name}.ttf"));

    /// <summary>The address of the style sheet.</summary>
    public static string StyleSheetAddress { get; } = $"/letter/style/{FontSet.Shipped.Hash}.css";

    /// <summary>The address of the picture whose file has a hash.</summary>
    public static string PictureAddress(string hash) => "/letter/pictures/" + hash;

    /// <summary>Serves them.</summary>
    public static void MapLetterAssets(this IEndpointRouteBuilder endpoints)
    {
        var assets = endpoints.MapGroup("/letter").AllowedTo(Enum.GetValues<Role>());
        assets.MapGet("/style/{hash}.css", (HttpContext context, string hash) =>
            IsShipped(hash) ? Keep(context, TypedResults.Bytes(StyleSheet, "text/css; charset=utf-8")) : TypedResults.NotFound());
        assets.MapGet("/fonts/{hash}/{name}.ttf", (HttpContext context, string hash, string name) =>
            IsShipped(hash) && FontSet.OpenFile(name) is { } font ? Keep(context, TypedResults.Stream(font, "font/ttf")) : TypedResults.NotFound());
        assets.MapGet("/pictures/{hash}", (HttpContext context, LetterPictures pictures, string hash) => pictures.Find(hash) is { } picture
            ? Keep(context, TypedResults.Bytes(picture.File, picture.Format == PictureFormat.Png ? "image/png" : "image/jpeg"))
            : TypedResults.NotFound());
    }

    private static bool IsShipped(string hash) => string.Equals(hash, FontSet.Shipped.Hash, StringComparison.Ordinal);

    private static IResult Keep(HttpContext context, IResult found)
    {
        context.Response.Headers[HeaderNames.CacheControl] = Kept;
        return found;
    }
}
