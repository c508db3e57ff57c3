using System.Text;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Tests.Generation;
using ImrDocs.Rendering.Pages;
using ImrDocs.Testing;

namespace ImrDocs.Letters.Tests.Mailed;

/// <summary>Every copy of every sample case with parties; pages in Goldens/Mailed/. What the letters say is in the examples of their templates.</summary>
public sealed class MailedLetterTests
{
    public static TheoryData<string> Names { get; } = [.. Samples.MailedLetters.Keys];

    [Theory]
    [InlineData("overturned-only.employee")]
    [InlineData("large-print-and-long-addresses.employee")]
    [InlineData("two-reviewers-one-physician.dwc")]
    public void The_pages_are_the_golden_ones(string name) =>
        Golden.Verify(
            PagesWriter.Write(Samples.MailedLetters[name].Pages),
            Repository.PathOf("tests", "ImrDocs.Letters.Tests", "Goldens", "Mailed", name + ".pages.txt"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Pdf_and_docx_say_the_same(string name) => Assert.Equal(
        string.Concat(Words.OfDocx(Samples.Bytes(Samples.MailedLetters[name], LetterFormat.Docx))),
        string.Concat(Words.OfPdf(Samples.Bytes(Samples.MailedLetters[name], LetterFormat.Pdf)).Where(IsNoBullet)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_the_employee_is_called_you(string name)
    {
        var text = Encoding.UTF8.GetString(Samples.Bytes(Samples.MailedLetters[name], LetterFormat.Txt));
        var cover = Words.Of(text[..text.IndexOf("HOW THE IMR", StringComparison.Ordinal)]);
        Assert.Equal(name.EndsWith(".employee", StringComparison.Ordinal), cover.Any(word => word is "you" or "You" or "your" or "Your"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_reviewer_is_named(string name)
    {
        var letter = Samples.MailedLetters[name];
        var text = Encoding.UTF8.GetString(Samples.Bytes(letter, LetterFormat.Txt));
        var @case = Samples.ReadCase(name[..name.IndexOf('.', StringComparison.Ordinal)]);
        Assert.All(@case.Reviewers, reviewer => Assert.DoesNotContain(reviewer.Id, text, StringComparison.Ordinal));
    }

    /// <summary>The figures of a #10 window envelope with a first panel of 3 7/8 inches, in EMU: what shows wherever the letter slides.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void The_address_and_nothing_else_shows_through_the_window(string name)
    {
        const int inch = 914_400;
        const int space = 3 * 12_700;
        var runs = Samples.MailedLetters[name].Pages.Pages[0].Items.OfType<GlyphRun>().ToList();
        var first = runs.FindIndex(run => run.Baseline > 9 * inch / 4);
        var window = runs.Skip(first).TakeWhile(run => run.Size == 127_000).ToList();
        Assert.NotEmpty(window);
        Assert.All(window, run => Assert.InRange(run.X, inch, (17 * inch / 4) - run.Width + (run.Text.EndsWith(' ') ? space : 0)));
        Assert.All(window, run => Assert.True(run.Baseline > 21 * inch / 8));
        Assert.All(runs.Take(first), run => Assert.True(run.Baseline < 9 * inch / 4));
        Assert.All(
            runs.Skip(first + window.Count).Where(run => run.Tag.Artifact == ArtifactKind.None),
            run => Assert.True(run.Baseline - run.Size > (29 * inch / 8) - 25_400));
        if (!name.StartsWith("large-print-and-long-addresses", StringComparison.Ordinal))
        {
            Assert.All(window, run => Assert.True(run.Baseline < 13 * inch / 4));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_signature_is_never_alone_on_a_page(string name)
    {
        var page = Samples.MailedLetters[name].Pages.Pages.Single(page => BodyRuns(page).Any(run => run.Text == "Sincerely,"));
        var above = BodyRuns(page).TakeWhile(run => run.Text != "Sincerely,").Select(run => run.Baseline).Distinct();
        Assert.True(above.Count() >= 2);
    }

    private static IEnumerable<GlyphRun> BodyRuns(Page page) =>
        page.Items.OfType<GlyphRun>().Where(run => run.Tag.Artifact == ArtifactKind.None);

    /// <summary>Word draws bullets itself.</summary>
    private static bool IsNoBullet(string word) => word != "•";
}
