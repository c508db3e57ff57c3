// Many letters in one file, judged by independent readers.
using System.Text.Json;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf;
using ImrDocs.Testing;

namespace ImrDocs.Rendering.Tests.Pdf;

public sealed class JoinedPdfTests : IDisposable
{
    private static readonly PdfWriter Writer = new();

    private readonly string _folder = Directory.CreateTempSubdirectory("imrdocs-joined-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void QpdfFindsNoFaultAndAllConditionsAreMet()
    {
        var path = Save(SampleLetters.All.Values.Select(letter => letter()));

        var check = Tool.Run("qpdf", ["--check", path]);
        Assert.Equal("", check.Errors);
        Assert.Equal(0, check.ExitCode);
        var conditions = Tool.Run("/usr/bin/python3", [Repository.PathOf("tests", "conformance", "check_pdf.py"), path]);
        Assert.Equal("", conditions.Output + conditions.Errors);
    }

    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void TextIsThatOfAllLettersInTheirOrder()
    {
        var letters = SampleLetters.All.Values.Select(letter => letter()).ToList();

        var result = Tool.Run("pdftotext", ["-raw", "-enc", "UTF-8", Save(letters), "-"]);

        Assert.Equal(string.Join(' ', letters.Select(letter => RunText.Words(RunText.Of(letter)))), RunText.Words(result.Output));
    }

    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void EachFontIsThereOnce()
    {
        var lines = Tool.Run("pdffonts", [Save(Enumerable.Range(0, 20).Select(_ => SampleLetters.Everything()))]).Output.TrimEnd().Split('\n')[2..];

        Assert.Equal(lines.Length, lines.Select(line => line.Split(' ')[0][7..]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(lines, line => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes ", line));
    }

    [Fact]
    [Trait(Traits.Speed, Traits.Slow)]
    public void PagesAreLabelledByLetter()
    {
        var path = Save([SampleLetters.Long(2), SampleLetters.Minimal(), SampleLetters.Long(3)]);

        var result = Tool.Run("qpdf", ["--json", "--json-key=pagelabels", path]);

        Assert.Equal(
            ["0:letter-1 ", "2:letter-2 ", "3:letter-3 "],
            JsonDocument.Parse(result.Output).RootElement.GetProperty("pagelabels").EnumerateArray().Select(label =>
                $"{label.GetProperty("index")}:{label.GetProperty("label").GetProperty("/P").GetString()![2..]}"));
    }

    [Fact]
    public void SameLettersSameBytes() => Assert.Equal(
        Join(new PdfWriter(), SampleLetters.All.Values.Select(letter => letter())),
        Join(Writer, SampleLetters.All.Values.Select(letter => letter())));

    /// <summary>Five hundred letters of two pages: under 12 MB, and never more than a letter of them in memory.</summary>
    [Fact]
    public void LargeFilesAreSmallAndNeverHeldWhole()
    {
        using var output = new CountingStream();
        var join = Writer.Join(SampleLetters.Properties, output);
        for (var number = 1; number <= 500; number++)
        {
            join.Add(SampleLetters.Long(2), SampleLetters.Pictures, $"letter-{number}");
        }

        var largestLetter = output.Largest;
        join.Finish();

        Assert.InRange(output.Length, 1, 12_000_000);
        Assert.InRange(largestLetter, 1, 40_000);
        Assert.InRange(output.Largest, 1, 400_000);
    }

    [Fact]
    public void FileOfNoLettersIsRefused() => Assert.Throws<InvalidOperationException>(() => Join(Writer, []));

    private string Save(IEnumerable<PagedDocument> letters)
    {
        var path = Path.Combine(_folder, "joined.pdf");
        File.WriteAllBytes(path, Join(Writer, letters));
        return path;
    }

    private static byte[] Join(PdfWriter writer, IEnumerable<PagedDocument> letters)
    {
        using var output = new MemoryStream();
        var join = writer.Join(SampleLetters.Properties, output);
        foreach (var (index, letter) in letters.Index())
        {
            join.Add(letter, SampleLetters.Pictures, $"letter-{index + 1}");
        }

        join.Finish();
        return output.ToArray();
    }

    /// <summary>Counts what is written to it and keeps nothing.</summary>
    private sealed class CountingStream : Stream
    {
        private long _length;

        public int Largest { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _length += buffer.Length;
            Largest = Math.Max(Largest, buffer.Length);
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
