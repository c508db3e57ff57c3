// What pages say of what has come of a release.
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
}
