// Nothing that a file can hold makes reading throw, hang or take much memory.
using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Letters.Cases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.Cases;

public sealed class CaseRobustnessTests
{
    // Generous for a slow machine; each of these takes milliseconds.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);

    private static readonly Config Repeatable = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20131120, 1);

    private static readonly byte[] Valid = CaseFiles.Bytes("Accepted", "everything");

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", "\"", ",", ":", "\\", "\\u", "\\ud800", "null", "true", "-", "1e999", "\n", "//", "/*", "\"\"", "[[[[[[[[", "{\"a\":", "\uFEFF", "é"];

    /// <summary>A valid file with some bytes replaced, cut out, doubled or put in.</summary>
    private static Gen<byte[]> Mutated { get; } =
        (from place in Gen.Choose(0, Valid.Length)
         from length in Gen.Choose(0, 40)
         from piece in Gen.OneOf(
             Gen.Elements(Pieces).Select(Encoding.UTF8.GetBytes),
             Gen.Choose(0, 255).Select(code => new[] { (byte)code }),
             Gen.Choose(0, Valid.Length - 1).Select(start => Valid[start..Math.Min(Valid.Length, start + 60)]),
             Gen.Constant(Array.Empty<byte>()))
         select (place, length, piece))
        .NonEmptyListOf()
        .Select(edits => edits.Take(4).Aggregate(Valid, (file, edit) =>
        {
            var start = Math.Min(edit.place, file.Length);
            return [.. file[..start], .. edit.piece, .. file[Math.Min(file.Length, start + edit.length)..]];
        }));

    [Theory]
    [InlineData("PK\u0003\u0004 ...", "a Word, Excel or ZIP file")]
    [InlineData("%PDF-1.7 ...", "a PDF file")]
    [InlineData("{\\rtf1 ...", "a file of a word processor (RTF)")]
    [InlineData("\n<html>", "an XML or HTML file")]
    public void Files_of_other_kinds_are_named(string text, string kind)
    {
        var diagnostic = Assert.Single(CaseReader.Read(System.Text.Encoding.Latin1.GetBytes(text), "other.json").Diagnostics);
        Assert.Equal($"other.json: error CASE003: This is not JSON: it looks like {kind}. Choose the file of the case, which ends in .json", diagnostic.ToString());
    }

    [Fact]
    public void Mutated_files_are_read_or_refused() => Prop.ForAll(Mutated.ToArbitrary(), file =>
    {
        foreach (var options in new[] { CaseReaderOptions.Default, CaseReaderOptions.Draft, CaseReaderOptions.Unfinished })
        {
            var result = CaseReader.Read(file, "mutated.json", options);
            Assert.Equal(result.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error), result.Case is null);
            if (result.Case is not null)
            {
                var canonical = CaseWriter.Write(result.Case);
                Assert.Equal(canonical, CaseWriter.Write(CaseReader.Read(canonical, "canonical.json", options).Case!));
            }
        }
    }).Check(Repeatable);

    [Fact]
    public void Every_beginning_of_a_file_is_refused_as_breaking_off()
    {
        for (var length = 1; length < Valid.AsSpan().TrimEnd("\n"u8).Length; length++)
        {
            var diagnostics = CaseReader.Read(Valid.AsMemory(0, length), "cut.json").Diagnostics;
            Assert.Equal(CaseDiagnostics.Truncated, Assert.Single(diagnostics).Descriptor);
        }
    }

    [Theory]
    [InlineData("[", "CASE010")]
    [InlineData("{\"a\":", "CASE005")]
    [InlineData("{\"issues\":[", "CASE005")]
    [InlineData("{\"caseNumber\":\"", "CASE003")]
    [InlineData("{\"a\":1,", "CASE003")]
    [InlineData("\\", "CASE003")]
    [InlineData("\0", "CASE003")]
    [InlineData(" ", "CASE002")]
    [InlineData("{} ", "CASE006")]
    public void Two_hundred_thousand_of_anything_are_refused_at_once(string piece, string id)
    {
        var clock = Stopwatch.StartNew();
        var result = CaseReader.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 200_000))), "much.json");
        Assert.Null(result.Case);
        Assert.Contains(result.Diagnostics, diagnostic => string.Equals(diagnostic.Id, id, StringComparison.Ordinal));
        Assert.True(clock.Elapsed < Bound);
    }

    [Theory]
    [InlineData(50_000_000)]
    [InlineData(8 * 1024 * 1024 + 1)]
    public void A_file_of_too_many_bytes_is_not_looked_at(int size)
    {
        var file = new byte[size];
        var before = GC.GetAllocatedBytesForCurrentThread();
        var diagnostic = Assert.Single(CaseReader.Read(file, "large.json").Diagnostics);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
        Assert.Equal("large.json: error CASE001: The file has more than 8 MB. Check that this is the right file", diagnostic.ToString());
    }

    [Theory]
    [InlineData("{\"issues\":[", "{},", "{}]}")]
    [InlineData("{\"issues\":[", "1,", "1]}")]
    [InlineData("{", "\"x\":1,", "\"x\":1}")]
    [InlineData("{\"clinicalSummary\":\"", "\\u0007", "\"}")]
    [InlineData("{\"reviewers\":[{\"licensure\":[", "\"\",", "\"\"]}]}")]
    public void Eight_megabytes_of_problems_are_told_within_bounds(string start, string piece, string end)
    {
        var count = (CaseReaderOptions.Default.MaximumBytes - start.Length - end.Length) / piece.Length;
        var file = Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(piece, count)) + end);
        var clock = Stopwatch.StartNew();
        var result = CaseReader.Read(file, "many.json");
        Assert.Null(result.Case);
        Assert.InRange(result.Diagnostics.Length, 1, 101);
        Assert.True(clock.Elapsed < Bound, clock.Elapsed.ToString());
    }
}
