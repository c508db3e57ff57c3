// Times as pages show them.
using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace ImrDocs.Web.Layout;

/// <summary>
/// Times as all pages show them: to the minute, in UTC, since a server knows nobody's time zone. The script of all pages puts
/// them into the reader's own; without it they stay.
/// </summary>
internal static class Moment
{
    private const string Shown = "yyyy-MM-dd HH:mm 'UTC'";
    private const string Machine = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>A time as an element of a page; nothing for none.</summary>
    public static IHtmlContent Of(DateTimeOffset? at) => at is { } moment
        ? new HtmlString($"<time datetime=\"{moment.UtcDateTime.ToString(Machine, CultureInfo.InvariantCulture)}\">{Text(moment)}</time>")
        : HtmlString.Empty;

    /// <summary>A time in a text, such as <c>2026-11-29 13:47 UTC</c>.</summary>
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString(Shown, CultureInfo.InvariantCulture);
}
