// Every kind of damage is planted once and found.
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Storage.Archive;

namespace ImrDocs.Storage.Tests.Archive;

public sealed class ArchiveVerifierTests : ArchiveTest
{
    private static readonly string Manifest = SampleLetters.Key.Manifest.Value;
    private static readonly string Pdf = SampleLetters.Key.Output("pdf").Value;

    [Fact]
    public async Task A_sound_archive_verifies_and_is_counted()
    {
        await Archive.ArchiveAsync(SampleLetters.Letter, default);
        await Archive.ArchiveAsync(SampleLetters.Of(SampleLetters.Slot, SampleLetters.WithCase("two"), "two"), default);
        await Archive.ArchiveAsync(SampleLetters.Of(new("CM14-0012345", "final-determination", "published", null), SampleLetters.Inputs, "three"), default);
        await Archive.ArchiveAsync(SampleLetters.Of(new("CM15-0000001", "final-determination", "published", null), SampleLetters.Inputs, "four"), default);

        Assert.Equal((4, 8, 0), Figures(await Verifier.VerifyAllAsync(null, default)));
        Assert.Equal((3, 6, 0), Figures(await Verifier.VerifyAllAsync("CM14-0012345", default)));
        Assert.Equal((1, 2, 0), Figures(await Verifier.VerifyAsync(SampleLetters.Key, default)));
        Assert.Equal((0, 0, 0), Figures(await Verifier.VerifyAsync(LetterKey.Of(SampleLetters.Slot, SampleLetters.WithCase("none")), default)));
    }

    [Fact]
    public Task A_missing_file() => FindsAsync(
        () => File.Delete(PathOf(SampleLetters.Key.Output("pdf"))),
        $"{Pdf}: error STORE010: The file is not in the store");

    [Fact]
    public Task A_shortened_file() => FindsAsync(
        () => File.WriteAllText(PathOf(SampleLetters.Key.Output("pdf")), "pdf:"),
        $"{Pdf}: error STORE011: The file has 4 bytes, its manifest says 22");

    [Fact]
    public Task A_changed_byte() => FindsAsync(
        () => File.WriteAllText(PathOf(SampleLetters.Key.Output("pdf")), "pdf: the determinatioN"),
        $"{Pdf}: error STORE011: The bytes of the file do not have the SHA-256 that its manifest says");

    [Fact]
    public Task A_missing_manifest() => FindsAsync(
        () => File.Delete(PathOf(SampleLetters.Key.Manifest)),
        $"{SampleLetters.Key.Output("docx")}: warning STORE014: No manifest names this file",
        $"{Pdf}: warning STORE014: No manifest names this file");

    [Fact]
    public Task A_manifest_cut_short() => FindsAsync(
        () => Edit(json => json[..(json.Length / 2)]),
        $"{Manifest}: error STORE012: It is not the JSON of a manifest");

    [Fact]
    public Task An_empty_manifest() => FindsAsync(
        () => Edit(_ => "null"),
        $"{Manifest}: error STORE012: It is empty");

    [Fact]
    public Task A_manifest_of_another_schema() => FindsAsync(
        () => Edit(json => json.Replace("\"schema\": 1", "\"schema\": 2", StringComparison.Ordinal)),
        $"{Manifest}: error STORE012: Its schema is not one this version reads");

    [Theory]
    [InlineData("\"mailingDate\": \"2014-09-08\"", "\"mailingDate\": \"2014-09-09\"", "The key does not follow from the inputs the manifest records")]
    [InlineData("\"large-print\"", "\"small-print\"", "The key does not follow from the inputs the manifest records")]
    [InlineData("CM14-0012345\"", "CM14-0012346\"", "The manifest is of another letter than its folder")]
    [InlineData("\"recipient\": \"employee\"", "\"recipient\": \"dwc\"", "The manifest is of another letter than its folder")]
    [InlineData("\"edition\": \"mailed\"", "\"edition\": \"published\"", "The manifest is of another letter than its folder")]
    public Task A_manifest_that_was_tampered_with(string from, string to, string message) => FindsAsync(
        () => Edit(json => json.Replace(from, to, StringComparison.Ordinal)),
        $"{Manifest}: error STORE013: {message}");

    [Fact]
    public Task A_manifest_that_reaches_out_of_its_folder() => FindsAsync(
        () => Edit(json => json.Replace($"{SampleLetters.Key}.pdf", "../../../../etc/passwd", StringComparison.Ordinal)),
        $"{Manifest}: error STORE013: The manifest names a file outside its folder",
        $"{Pdf}: warning STORE014: No manifest names this file");

    [Fact]
    public Task A_manifest_under_another_name() => FindsAsync(
        () => File.Copy(PathOf(SampleLetters.Key.Manifest), PathOf(Other.Manifest)),
        $"{Other.Manifest}: error STORE013: The key does not follow from the inputs the manifest records");

    [Fact]
    public Task Files_that_belong_to_no_letter() => FindsAsync(
        () =>
        {
            var folder = PathOf(SampleLetters.Slot.Folder);
            File.WriteAllText(Path.Combine(folder, "notes.txt"), "");
            Directory.CreateDirectory(Path.Combine(folder, "5"));
            File.WriteAllText(Path.Combine(folder, "5", "deep.txt"), "");
            File.WriteAllText(Path.Combine(folder, "..", "high.txt"), "");
            File.WriteAllText(Path.Combine(folder, "..", "..", "higher.txt"), "");
        },
        $"{SampleLetters.Slot.Folder}/5/deep.txt: warning STORE014: No manifest names this file",
        $"{SampleLetters.Slot.Folder}/notes.txt: warning STORE014: No manifest names this file",
        "letters/CM14-0012345/high.txt: warning STORE014: No manifest names this file",
        "letters/higher.txt: warning STORE014: No manifest names this file");

    [Fact]
    public async Task A_superseded_letter_that_is_gone()
    {
        var first = await Archive.ArchiveAsync(SampleLetters.Letter, default);
        var correction = SampleLetters.Of(SampleLetters.Slot, SampleLetters.WithCase("another"), "corrected");
        await Archive.ArchiveAsync(correction with { Supersedes = first.Manifest }, default);
        Assert.Empty(await VerifyAsync());

        foreach (var blob in new[] { SampleLetters.Key.Manifest, SampleLetters.Key.Output("pdf"), SampleLetters.Key.Output("docx") })
        {
            File.Delete(PathOf(blob));
        }

        Assert.Equal([$"{Other.Manifest}: error STORE015: The letter it supersedes is not archived"], await VerifyAsync());
    }

    [Fact]
    public async Task All_damage_is_told_at_once_and_one_letter_tells_its_own()
    {
        await Archive.ArchiveAsync(SampleLetters.Letter, default);
        await Archive.ArchiveAsync(SampleLetters.Of(SampleLetters.Slot, SampleLetters.WithCase("another"), "two"), default);
        File.Delete(PathOf(SampleLetters.Key.Output("pdf")));
        File.Delete(PathOf(SampleLetters.Key.Output("docx")));
        File.Delete(PathOf(Other.Output("pdf")));

        Assert.Equal(3, (await VerifyAsync()).Length);
        Assert.Equal((1, 0, 2), Figures(await Verifier.VerifyAsync(SampleLetters.Key, default)));
        Assert.Equal((1, 1, 1), Figures(await Verifier.VerifyAsync(Other, default)));
    }

    [Fact]
    public async Task However_a_manifest_is_damaged_reading_it_never_throws_and_never_repeats_it()
    {
        var archived = await Archive.ArchiveAsync(SampleLetters.Letter, default);
        var json = Encoding.UTF8.GetString(ManifestJson.Write(archived.Manifest)).Replace("1.2.3", "marked-secret", StringComparison.Ordinal);
        var damage = from start in Gen.Choose(0, json.Length - 1)
                     from length in Gen.Choose(0, 40)
                     from text in Gen.Elements("", "null", "\"\"", "{", "[]", "\0", "\ud800", "-1", "1e999", "\"a\":1,", "\"employee/../x\"")
                     select json.Remove(start, Math.Min(length, json.Length - start)).Insert(start, text);
        Prop.ForAll(damage.ToArbitrary(), damaged =>
            {
                var manifest = ManifestJson.Read(Encoding.UTF8.GetBytes(damaged), out var problem);
                Assert.Equal(manifest is null, problem is not null);
                Assert.DoesNotContain("secret", problem ?? "", StringComparison.Ordinal);
            })
            .Check(Config.QuickThrowOnFailure.WithReplay(20140223, 97).WithMaxTest(2000));
    }

    private static LetterKey Other { get; } = LetterKey.Of(SampleLetters.Slot, SampleLetters.WithCase("another"));

    private static (int Letters, int Files, int Diagnostics) Figures(VerifyReport report) =>
        (report.Letters, report.Files, report.Diagnostics.Length);

    private async Task FindsAsync(Action plant, params string[] expected)
    {
        await Archive.ArchiveAsync(SampleLetters.Letter, default);
        plant();
        Assert.Equal(expected, await VerifyAsync());
    }

    private void Edit(Func<string, string> edit)
    {
        var path = PathOf(SampleLetters.Key.Manifest);
        File.WriteAllText(path, edit(File.ReadAllText(path)));
    }
}
