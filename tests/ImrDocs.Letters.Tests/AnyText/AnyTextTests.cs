using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Tests.AnyText;

/// <summary>Whatever texts a case has, the letter prints them as themselves, and nothing around them changes.</summary>
public sealed class AnyTextTests
{
    private static readonly LetterComposer Composer = new(Samples.Generator.Templates.Letters[LetterRequest.DefaultKind]);

    private static readonly string PlainShape = TreeShape.Of(Compose(Read(EveryField.With("caseNumber", "CM13-0000001")))!);

    private static readonly Gen<string> InlineField = Gen.Elements(EveryField.Inline.ToArray());

    private static readonly Gen<string> AnyField = Gen.Elements([.. EveryField.Inline, .. EveryField.Prose]);

    /// <summary>A text for every field that is shown within a line.</summary>
    internal static Gen<Dictionary<string, string>> InlineTexts { get; } =
        Texts.Printable.ArrayOf(EveryField.Inline.Length).Select(texts => EveryField.Inline.Zip(texts).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));

    [Fact]
    public void A_text_in_one_field_is_shown_and_changes_nothing_else() =>
        Check.One(Texts.Repeatable(200), Prop.ForAll(Gen.Zip(InlineField, Texts.Printable).ToArbitrary(), sample =>
        {
            var letter = Generate(EveryField.With(sample.Item1, sample.Item2));
            AssertShape(letter);
            Assert.Contains(Shown.InPdf(sample.Item2), Shown.OnPages(letter.Pages.Pages), StringComparison.Ordinal);
            Assert.Contains(Shown.InDocx(sample.Item2), Shown.OfDocx(letter.Files[0].Bytes), StringComparison.Ordinal);
        }));

    [Fact]
    public void Texts_in_all_fields_at_once_are_shown_and_change_nothing_else() =>
        Check.One(Texts.Repeatable(60), Prop.ForAll(InlineTexts.ToArbitrary(), texts =>
        {
            var letter = Generate(EveryField.With(texts));
            AssertShape(letter);
            var (pages, docx) = (Shown.OnPages(letter.Pages.Pages), Shown.OfDocx(letter.Files[0].Bytes));
            Assert.All(texts.Values, text => Assert.Contains(Shown.InPdf(text), pages, StringComparison.Ordinal));
            Assert.All(texts.Values, text => Assert.Contains(Shown.InDocx(text), docx, StringComparison.Ordinal));
        }));

    [Fact]
    public void All_of_a_prose_text_is_shown_in_order() =>
        Check.One(Texts.Repeatable(100), Prop.ForAll(Texts.Printable.ArrayOf(EveryField.Prose.Length).ToArbitrary(), texts =>
        {
            var letter = Generate(EveryField.With(EveryField.Prose.Zip(texts).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal)));
            AssertInOrder(texts, Shown.Visible(Shown.OnPages(letter.Pages.Pages)));
            AssertInOrder(texts, Shown.Visible(Shown.OfDocx(letter.Files[0].Bytes)));
        }));

    [Fact]
    public void A_field_of_another_edition_changes_no_byte()
    {
        var plain = Samples.Generate(Read(EveryField.With("caseNumber", "CM13-0000001")));
        Check.One(Texts.Repeatable(30), Prop.ForAll(Gen.Zip(Gen.Elements(EveryField.Hidden.ToArray()), Texts.Printable).ToArbitrary(), sample =>
        {
            var letter = Samples.Generate(Read(EveryField.With(sample.Item1, sample.Item2)));
            Assert.All(letter.Files, (file, i) => Assert.True(file.Bytes.Span.SequenceEqual(plain.Files[i].Bytes.Span)));
        }));
    }

    [Fact]
    public void A_character_that_cannot_be_printed_is_reported_with_its_path_and_code_point() =>
        Check.One(Texts.Repeatable(200), Prop.ForAll(Gen.Zip(AnyField, Texts.WithUnprintable).ToArbitrary(), sample =>
        {
            var (path, text) = sample;
            var result = Samples.Generator.Generate(
                Read(EveryField.With(path, text.Before + text.Character + text.After)), new LetterRequest(), []);
            Assert.Null(result.Letter);
            foreach (var rune in text.Character.Normalize(NormalizationForm.FormC).EnumerateRunes())
            {
                Assert.Contains(result.Diagnostics, diagnostic =>
                    diagnostic.Id is "FONT001" or "LAY001"
                    && IsPathOf(diagnostic, path)
                    && diagnostic.Message.Contains(CodePoint(rune.Value), StringComparison.Ordinal));
            }
        }));

    [Fact]
    public void Any_code_units_give_a_letter_or_diagnostics_of_their_field_alone() =>
        Check.One(Texts.Repeatable(500), Prop.ForAll(Gen.Zip(AnyField, Texts.Any).ToArbitrary(), sample =>
        {
            var (path, text) = sample;
            var read = CaseReader.Read(EveryField.With(path, text), "case.json");
            var result = read.Case is null ? null : Samples.Generator.Generate(read.Case, new LetterRequest(), []);
            var diagnostics = result?.Diagnostics ?? read.Diagnostics;
            Assert.Equal(diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error), result?.Letter is null);
            Assert.All(diagnostics, diagnostic =>
            {
                Assert.True(IsPathOf(diagnostic, path));
                Assert.DoesNotContain(diagnostic.ToString(), character => character > '~');
            });
            if (read.Case is not null && EveryField.Inline.Contains(path) && Shown.Visible(text).Length > 0)
            {
                Assert.Equal(PlainShape, TreeShape.Of(Compose(read.Case)!));
            }
        }));

    /// <summary>A list that a template joins to one text is reported as a whole.</summary>
    private static bool IsPathOf(Diagnostic diagnostic, string path) =>
        diagnostic.DataPath == path || (path.EndsWith(']') && diagnostic.DataPath == path[..path.LastIndexOf('[')]);

    private static string CodePoint(int value) => "U+" + value.ToString("X4", CultureInfo.InvariantCulture);

    private static void AssertShape(Letter letter) => Assert.Equal(PlainShape, TreeShape.Of(letter.Document));

    private static void AssertInOrder(string[] texts, string shown)
    {
        var start = 0;
        foreach (var text in texts.Select(text => Shown.Visible(text.Normalize(NormalizationForm.FormC))))
        {
            var found = shown.IndexOf(text, start, StringComparison.Ordinal);
            Assert.True(found >= 0, "A prose text is not all there");
            start = found + text.Length;
        }
    }

    private static Case Read(byte[] file) => Samples.Parse(file, "every-field");

    private static Documents.Tree.Document? Compose(Case @case)
    {
        var diagnostics = new List<Diagnostic>();
        var document = Composer.Compose(@case, new LetterRequest(), diagnostics);
        Assert.Empty(diagnostics);
        return document;
    }

    private static Letter Generate(byte[] file)
    {
        var result = Samples.Generator.Generate(Read(file), new LetterRequest(), [LetterFormat.Docx]);
        Assert.Empty(result.Diagnostics);
        return result.Letter!;
    }
}
