using ImrDocs.Storage.Cases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Preview;

namespace ImrDocs.Web.Tests.Cases;

public sealed class ReadyRefusalTests
{
    private static readonly SaveResult Saved = new(SaveOutcome.Saved, 2, []);

    [Fact]
    public void Who_was_overtaken_has_nothing_to_mend_and_sees_the_newest_version()
    {
        var refusal = ReadyRefusal.Of(Saved, DrawingOutcome.Drawn, new ReadyResult(0, null, null, [new Diagnostic(VersionDiagnostics.NotNewest, "Version 3 is newer")]));
        Assert.StartsWith("Saved as version 2, but not ready: somebody saved a newer version", refusal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("mend", refusal.Text, StringComparison.Ordinal);
        Assert.True(refusal.ShowsNewest);
    }

    [Fact]
    public void What_stands_against_the_letter_is_to_be_mended()
    {
        var refusal = ReadyRefusal.Of(Saved with { Outcome = SaveOutcome.Unchanged }, DrawingOutcome.Drawn, new ReadyResult(2, null, null, [new Diagnostic(CaseDiagnostics.EmptyText, "The text is empty")]));
        Assert.Equal(("Not ready: mend what is marked, and say again that it is ready.", false), (refusal.Text, refusal.ShowsNewest));
    }

    [Fact]
    public void Without_room_nothing_is_known_against_the_case() =>
        Assert.Contains("busy", ReadyRefusal.Of(Saved, DrawingOutcome.Busy, null).Text, StringComparison.Ordinal);
}
