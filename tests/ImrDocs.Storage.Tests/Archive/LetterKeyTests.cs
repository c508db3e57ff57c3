// A key tells letters apart by their inputs and nothing else.
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Tests.Archive;

public sealed class LetterKeyTests
{
    /// <summary>Keys stand in archives: a change of this value orphans every letter archived so far.</summary>
    [Fact]
    public void The_key_of_known_inputs_never_changes() =>
        Assert.Equal("549dba07b9916228af28a81989278d74f12752a055619aba42e7e7fc10c7f2f5", SampleLetters.Key.Value);

    [Fact]
    public void Every_input_counts_and_the_order_of_formats_and_options_does_not()
    {
        var (a, b) = (SampleLetters.HashOf("a"), SampleLetters.HashOf("b"));
        var date = new DateOnly(2014, 1, 2);
        LetterSlot[] slots =
        [
            new("CM14-0000001", "k", "mailed", "dwc"), new("CM14-0000002", "k", "mailed", "dwc"), new("CM14-0000001", "l", "mailed", "dwc"),
            new("CM14-0000001", "k", "published", "dwc"), new("CM14-0000001", "k", "mailed", "employee"), new("CM14-0000001", "k", "mailed", null),
        ];
        LetterInputs[] inputs =
        [
            new(a, a, a, ["draft"], ["pdf"], date), new(b, a, a, ["draft"], ["pdf"], date), new(a, b, a, ["draft"], ["pdf"], date),
            new(a, a, b, ["draft"], ["pdf"], date), new(a, a, a, [], ["pdf"], date), new(a, a, a, ["draft", "large"], ["pdf"], date),
            new(a, a, a, ["draft-large"], ["pdf"], date), new(a, a, a, ["draft"], ["pdf", "docx"], date),
            new(a, a, a, ["draft"], ["pdf"], date.AddDays(1)), new(a, a, a, ["draft"], ["pdf"]),
            new(a, a, a, ["draft"], ["pdf"], date, new EarlierLetter(date, CameBack: false)),
            new(a, a, a, ["draft"], ["pdf"], date, new EarlierLetter(date, CameBack: true)),
            new(a, a, a, ["draft"], ["pdf"], date, new EarlierLetter(date.AddDays(-1), CameBack: false)),
        ];
        var keys = slots.SelectMany(slot => inputs.Select(input => LetterKey.Of(slot, input).Value)).ToList();
        Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());

        Assert.Equal(
            LetterKey.Of(slots[0], new(a, a, a, ["x", "draft"], ["pdf", "docx", "pdf"], date)),
            LetterKey.Of(slots[0], new(a, a, a, ["draft", "x"], ["docx", "pdf"], date)));
    }

    [Fact]
    public void A_key_is_found_in_the_name_of_its_manifest_and_in_no_other()
    {
        Assert.Equal(SampleLetters.Key, LetterKey.FromManifestName(SampleLetters.Key.Manifest));
        Assert.Null(LetterKey.FromManifestName(SampleLetters.Key.Output("pdf")));
        foreach (var name in new[] { "a.manifest.json", "letters/CM14-0000001/k.e/0123.manifest.json", $"letters/CM14-1/k.e/{SampleLetters.Key}.manifest.json" })
        {
            Assert.Null(LetterKey.FromManifestName(new BlobName(name)));
        }
    }

    [Theory]
    [InlineData("CM14-0012345", "final-determination", "published", null, "letters/CM14-0012345/final-determination.published")]
    [InlineData("CM99-9999999", "a", "mailed", "employee-attorney", "letters/CM99-9999999/a.mailed.employee-attorney")]
    public void A_slot_is_a_folder_and_back(string caseNumber, string kind, string edition, string? recipient, string folder)
    {
        var slot = new LetterSlot(caseNumber, kind, edition, recipient);
        Assert.Equal(folder, slot.Folder.Value);
        Assert.Equal(slot, LetterSlot.FromFolder(folder));
    }

    [Theory]
    [InlineData("letters/CM14-0012345")]
    [InlineData("letters/CM14-0012345/k")]
    [InlineData("letters/CM14-0012345/k.e.r.x")]
    [InlineData("letters/CM14-0012345/k.e/x")]
    [InlineData("letters/CM14-0012345/K.e")]
    [InlineData("letters/CM14-001234/k.e")]
    [InlineData("cases/CM14-0012345/k.e")]
    public void Other_folders_are_no_slots(string folder) => Assert.Null(LetterSlot.FromFolder(folder));

    [Fact]
    public void No_text_but_words_hashes_and_case_numbers_gets_into_a_name() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), text =>
            {
                Refuses(() => new LetterSlot(text, "k", "e", null), text, valid: false);
                var word = text.Length is > 0 and <= 60 && text.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-') && text[0] != '-' && text[^1] != '-';
                Refuses(() => new LetterSlot("CM14-0000001", text, "e", null), text, word);
                Refuses(() => new LetterSlot("CM14-0000001", "k", text, null), text, word);
                Refuses(() => new LetterSlot("CM14-0000001", "k", "e", text), text, word);
                Refuses(() => new LetterInputs(text, text, text, [], ["pdf"]), text, valid: false);
                Refuses(() => WithWords([text], ["pdf"]), text, word);
                Refuses(() => WithWords([], [text]), text, word);
            })
            .Check(Config.QuickThrowOnFailure.WithReplay(20140223, 97));

    private static LetterInputs WithWords(ImmutableArray<string> options, ImmutableArray<string> formats) =>
        new(SampleLetters.Inputs.Case, SampleLetters.Inputs.Templates, SampleLetters.Inputs.Fonts, options, formats);

    private static void Refuses(Func<object> make, string text, bool valid)
    {
        var exception = Record.Exception(make);
        Assert.Equal(valid, exception is null);
        if (exception is not null)
        {
            Assert.IsType<ArgumentException>(exception);
            Assert.True(text.Length < 4 || !exception.Message.Contains(text, StringComparison.Ordinal));
        }
    }
}
