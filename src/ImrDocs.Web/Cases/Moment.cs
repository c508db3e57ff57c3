// Times as pages show them.
using System.Globalization;

namespace ImrDocs.Web.Cases;

/// <summary>Times as pages show them: to the minute, in UTC, since a server knows nobody's time zone.</summary>
internal static class Moment
{
    /// <summary>A time, such as <c>2026-11-29 13:47 UTC</c>.</summary>
    public static string Of(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
