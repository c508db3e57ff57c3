// Archives are what other programs take for archives.
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Rendering.Docx.Zip;

namespace ImrDocs.Rendering.Tests.Docx;

public sealed class ZipWriterTests
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithReplay(20131120, 5);

    [Fact]
    public void The_checksum_is_that_of_the_standard() =>
        Assert.Equal(0xCBF4_3926, Crc32.Of("123456789"u8));

    [Fact]
    public void An_empty_archive_is_an_archive()
    {
        using var archive = new ZipArchive(new MemoryStream(ZipWriter.Write([])));
        Assert.Empty(archive.Entries);
    }

    [Fact]
    public void Any_files_come_back() => Prop.ForAll(ArbMap.Default.ArbFor<byte[][]>(), files =>
    {
        var entries = files.SelectMany((file, i) => new[]
        {
            ZipEntry.Store($"stored/{i}", file),
            ZipEntry.Deflate($"deflated/é/{i}", file),
            ZipEntry.DeflateQuickly($"quickly/{i}", file),
        }).ToArray();
        using var archive = new ZipArchive(new MemoryStream(ZipWriter.Write(entries)));
        Assert.Equal(entries.Select(entry => Encoding.UTF8.GetString(entry.Name.Span)), archive.Entries.Select(entry => entry.FullName));
        Assert.Equal(files.SelectMany(file => Enumerable.Repeat(file, 3)), archive.Entries.Select(Content));
    }).Check(Repeatable);

    /// <summary>The framework's reader checks no sums, so the test does: its own writer is the other opinion.</summary>
    [Fact]
    public void Sums_and_sizes_are_those_of_another_writer() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), file =>
    {
        var other = new MemoryStream();
        using (var archive = new ZipArchive(other, ZipArchiveMode.Create, leaveOpen: true))
        using (var stream = archive.CreateEntry("file").Open())
        {
            stream.Write(file);
        }

        var theirs = new ZipArchive(other).Entries.Single();
        var ours = new ZipArchive(new MemoryStream(ZipWriter.Write([ZipEntry.Store("file", file)]))).Entries.Single();
        Assert.Equal((theirs.Crc32, theirs.Length), (ours.Crc32, ours.Length));
    }).Check(Repeatable);

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
