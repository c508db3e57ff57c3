// What pages say of what has come of a release.
using System.Globalization;
using ImrDocs.Storage.Releases;

namespace ImrDocs.Web.Templates.Releases;

/// <summary>What pages say of what has come of a release.</summary>
internal static class ReleaseWords
{
    /// <summary>What has come of it: <c>Waits for approval</c>.</summary>
    public static string Of(ReleaseState state) => state switch
    {
        ReleaseState.Approved => "Approved",
        ReleaseState.SentBack => "Sent back",
        ReleaseState.Withdrawn => "Withdrawn",
        _ => "Waits for approval",
    };

    /// <summary>A moment, to the minute.</summary>
    public static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
