using ImrDocs.Storage.Folders;

namespace ImrDocs.Storage.Tests.Folders;

public sealed class StagedFileTests
{
    [Fact]
    public void What_a_full_disk_cannot_take_is_dropped_and_told_once()
    {
        var (dropped, completed) = (0, 0);
        var failure = Assert.Throws<IOException>(() =>
        {
            using var file = new StagedFile(new FileStream("/dev/full", FileMode.Open, FileAccess.Write), "batch.pdf", _ => completed++, () => dropped++);
            file.Output.Write("some bytes"u8);
            file.Complete();
        });
        Assert.Equal((1, 0), (dropped, completed));
        Assert.Contains("No space left", failure.Message, StringComparison.Ordinal);
    }
}
