// Letters are archived once, whole, and found again.
using System.Text;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Tests.Blobs;
using ImrDocs.Testing;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Tests.Archive;

public sealed class LetterArchiveTests : ArchiveTest
{
    private const string Folder = "letters/CM14-0012345/final-determination.mailed.employee/";

    [Fact]
    public async Task A_letter_is_its_files_and_its_manifest()
    {
        var archived = await Archive.ArchiveAsync(SampleLetters.Letter, default);

        var key = SampleLetters.Key.Value;
        Assert.Equal(PutOutcome.Created, archived.Outcome);
        Assert.Equal([$"{Folder}{key}.docx", $"{Folder}{key}.manifest.json", $"{Folder}{key}.pdf"], await Store.NamesAsync());
        Assert.Equal("pdf: the determination", Encoding.UTF8.GetString((await Archive.ReadAsync(archived.Manifest, archived.Manifest.Outputs[1], default))!));
        Assert.Equal([SampleLetters.Key], await Archive.ListAsync("CM14-0012345", default));
        Assert.Empty(await Archive.ListAsync("CM14-0012346", default));
        Assert.Null(await Archive.FindAsync(LetterKey.Of(SampleLetters.Slot, SampleLetters.WithCase("another")), default));
    }

    [Fact]
    public async Task A_manifest_of_the_time_before_releases_is_still_read()
    {
        var manifest = (await Archive.ArchiveAsync(SampleLetters.Letter, default)).Manifest;
        var json = Encoding.UTF8.GetString(ManifestJson.Write(manifest));
        var old = json.Replace("  \"release\": \"unreleased\",\n", "", StringComparison.Ordinal);
        Assert.NotEqual(json, old);
        Assert.Equal(json, Encoding.UTF8.GetString(ManifestJson.Write(ManifestJson.Read(Encoding.UTF8.GetBytes(old), out _)!)));
    }

    [Fact]
    public async Task The_manifest_reads_as_its_golden_says()
    {
        var earlier = await Archive.ArchiveAsync(SampleLetters.Letter, default);
        var warning = new DiagnosticDescriptor("CASE099", Severity.Warning, "", "");
        var correction = SampleLetters.Of(SampleLetters.Slot, SampleLetters.WithCase("corrected"), "another determination") with
        {
            Supersedes = earlier.Manifest,
            Diagnostics =
            [
                new Diagnostic(warning, "The rationale does not say \"medically necessary\"") { DataPath = "issues[0].rationale", File = "ann-smith.json" },
                new Diagnostic(warning, "Something about the whole"),
            ],
        };
        var archived = await Archive.ArchiveAsync(correction, default);

        var name = LetterKey.Parse(SampleLetters.Slot, archived.Manifest.LetterKey).Manifest.Value;
        var golden = Repository.PathOf("tests", "ImrDocs.Storage.Tests", "Goldens", "manifest.json");
        Golden.Verify((await Store.ReadAsync(name))!, golden);
    }

    [Fact]
    public async Task A_manifest_comes_back_as_it_was_written()
    {
        var archived = await Archive.ArchiveAsync(SampleLetters.Letter, default);
        var found = await Archive.FindAsync(SampleLetters.Key, default);
        Assert.Equal(ManifestJson.Write(archived.Manifest), ManifestJson.Write(found!));
    }

    [Fact]
    public async Task Archiving_again_finds_the_letter_of_the_first_time_even_after_an_upgrade()
    {
        var first = await Archive.ArchiveAsync(SampleLetters.Letter, default);
        var upgraded = SampleLetters.Of(SampleLetters.Slot, SampleLetters.Inputs, "the determination, set anew", "2.0.0");
        var second = await Archive.ArchiveAsync(upgraded, default);

        Assert.Equal(PutOutcome.AlreadyThere, second.Outcome);
        Assert.Equal(ManifestJson.Write(first.Manifest), ManifestJson.Write(second.Manifest));
        Assert.Equal(3, (await Store.NamesAsync()).Count);
    }

    [Fact]
    public async Task Many_who_archive_one_letter_all_get_the_one_manifest()
    {
        var archived = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Archive.ArchiveAsync(SampleLetters.Letter, default))));
        Assert.Single(archived, letter => letter.Outcome == PutOutcome.Created);
        Assert.Equal(3, (await Store.NamesAsync()).Count);
        Assert.Empty(await VerifyAsync());
    }

    [Fact]
    public async Task Many_engines_that_archive_one_letter_make_one_letter()
    {
        var engines = Enumerable.Range(0, 8).Select(version =>
            SampleLetters.Of(SampleLetters.Slot, SampleLetters.Inputs, $"set by {version}", $"{version}.0"));
        var archived = await Task.WhenAll(engines.Select(letter => Task.Run(() => Archive.ArchiveAsync(letter, default))));

        var manifest = Assert.Single(archived.Select(letter => Encoding.UTF8.GetString(ManifestJson.Write(letter.Manifest))).Distinct(StringComparer.Ordinal));
        Assert.Single(archived, letter => letter.Outcome == PutOutcome.Created);
        Assert.Contains($"\"engine\": \"{archived[0].Manifest.Engine}\"", manifest, StringComparison.Ordinal);
        var report = await Verifier.VerifyAsync(SampleLetters.Key, default);
        Assert.DoesNotContain(report.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
    }

    [Fact]
    public async Task What_an_interrupted_attempt_of_another_engine_left_is_neither_overwritten_nor_taken_over()
    {
        await Store.PutAsync(SampleLetters.Key.Output("pdf").Value, "left by version 0.9");
        var archived = await Archive.ArchiveAsync(SampleLetters.Letter, default);

        var pdf = archived.Manifest.Outputs[1];
        Assert.Equal($"{SampleLetters.Key}.{pdf.Sha256}.pdf", pdf.Name);
        Assert.Equal("pdf: the determination", await Store.ReadAsync(Folder + pdf.Name));
        Assert.Equal("left by version 0.9", await Store.ReadAsync(SampleLetters.Key.Output("pdf").Value));
        Assert.Equal([$"{SampleLetters.Key.Output("pdf")}: warning STORE014: No manifest names this file"], await VerifyAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whichever_call_fails_no_manifest_names_what_is_not_there_and_a_retry_completes(bool done)
    {
        var calls = 0;
        for (var failing = 0; failing <= calls; failing++)
        {
            var letter = SampleLetters.Of(SampleLetters.Slot, SampleLetters.WithCase($"case {failing}"), "the determination");
            var key = LetterKey.Of(letter.Slot, letter.Inputs);
            var failingStore = new FailingStore(Store, failing, done);
            var failed = await Record.ExceptionAsync(() => new LetterArchive(failingStore, new FixedClock()).ArchiveAsync(letter, default));
            calls = Math.Max(calls, failingStore.Calls);
            Assert.Equal(failing < calls, failed is StoreException);

            Assert.DoesNotContain((await Verifier.VerifyAsync(key, default)).Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
            await Archive.ArchiveAsync(letter, default);
            var report = await Verifier.VerifyAsync(key, default);
            Assert.Equal((1, 2, 0), (report.Letters, report.Files, report.Diagnostics.Length));
        }

        Assert.Equal(4, calls);
    }

    [Fact]
    public async Task A_correction_names_what_it_replaces_and_which_inputs_changed()
    {
        var first = await Archive.ArchiveAsync(SampleLetters.Letter, default);
        var old = SampleLetters.Inputs;
        var inputs = new LetterInputs(SampleLetters.HashOf("other"), old.Templates, old.Fonts, [], old.Formats, new DateOnly(2014, 10, 1));
        var letter = SampleLetters.Of(SampleLetters.Slot, inputs, "corrected") with { Supersedes = first.Manifest };
        var second = await Archive.ArchiveAsync(letter, default);

        Assert.Equal(first.Manifest.LetterKey, second.Manifest.Supersedes!.LetterKey);
        Assert.Equal("case options mailingDate", string.Join(' ', second.Manifest.Supersedes.Changed));
        Assert.Equal(2, (await Archive.ListAsync("CM14-0012345", default)).Count);
        Assert.Empty(await VerifyAsync());
    }

    [Fact]
    public async Task Mistakes_of_the_caller_are_refused_before_anything_is_put()
    {
        var archived = await Archive.ArchiveAsync(SampleLetters.Letter, default);
        var otherSlot = new LetterSlot("CM14-0012345", "final-determination", "published", null);
        var onlyPdf = new LetterInputs(SampleLetters.HashOf("x"), SampleLetters.Inputs.Templates, SampleLetters.Inputs.Fonts, [], ["pdf"]);

        await Assert.ThrowsAsync<ArgumentException>(() => Archive.ArchiveAsync(SampleLetters.Letter with { Inputs = onlyPdf }, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Archive.ArchiveAsync(
            SampleLetters.Letter with { Slot = otherSlot, Supersedes = archived.Manifest }, default));
        Assert.Equal(3, (await Store.NamesAsync()).Count);
    }

    [Fact]
    public async Task A_damaged_manifest_is_no_reason_to_make_the_letter_again()
    {
        await Archive.ArchiveAsync(SampleLetters.Letter, default);
        File.WriteAllText(PathOf(SampleLetters.Key.Manifest), "{\"employee\": \"marked-secret\"}");
        var exception = await Assert.ThrowsAsync<StoreException>(() => Archive.ArchiveAsync(SampleLetters.Letter, default));
        Assert.Equal("STORE012", exception.Diagnostic.Id);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }
}
