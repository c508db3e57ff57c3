// Why a case is not ready although somebody said so.
using ImrDocs.Storage.Cases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Preview;

namespace ImrDocs.Web.Cases;

/// <summary>Why a case is not ready although somebody said so, and what to do about it.</summary>
/// <param name="Text">It, for the reader.</param>
/// <param name="ShowsNewest">Whether the newest version is shown with it, and not the one that was saved.</param>
internal sealed record ReadyRefusal(string Text, bool ShowsNewest)
{
    /// <summary>Says it.</summary>
    /// <param name="saved">What came of saving the case just before.</param>
    /// <param name="outcome">Whether there was room to check its letters.</param>
    /// <param name="ready">What came of that; null without room.</param>
    public static ReadyRefusal Of(SaveResult saved, DrawingOutcome outcome, ReadyResult? ready)
    {
        var done = saved.Outcome == SaveOutcome.Saved ? FormattableString.Invariant($"Saved as version {saved.Version}, but not ready: ") : "Not ready: ";
        if (ready?.Diagnostics.Any(problem => problem.Descriptor == VersionDiagnostics.NotNewest) == true)
        {
            return new ReadyRefusal(done + "somebody saved a newer version at the same moment. It is shown here: look through it, and then say that it is ready.", ShowsNewest: true);
        }

        return new ReadyRefusal(
            done + (outcome == DrawingOutcome.Drawn ? "mend what is marked, and say again that it is ready." : "the server is busy. Say again in a moment that it is ready."),
            ShowsNewest: false);
    }
}
