// Whether the pages of two letters look the same.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Letters.Impact;

/// <summary>Compares the pages of two letters that say the same. Whose words a text is, data's or a template's, does not show.</summary>
internal static class PageLooks
{
    /// <summary>What became of the pages; null when they look the same.</summary>
    public static ImpactKind? Between(
        PagedDocument before, ImmutableDictionary<string, Picture> oldPictures, PagedDocument after, ImmutableDictionary<string, Picture> newPictures)
    {
        if (before.Pages.Length != after.Pages.Length)
        {
            return ImpactKind.PageBreaks;
        }

        var same = true;
        for (var i = 0; i < before.Pages.Length; i++)
        {
            var (one, other) = (before.Pages[i], after.Pages[i]);
            if (!string.Equals(TextOf(one), TextOf(other), StringComparison.Ordinal))
            {
                return ImpactKind.PageBreaks;
            }

            same = same && one.Width == other.Width && one.Height == other.Height && Marks(one, oldPictures).SequenceEqual(Marks(other, newPictures));
        }

        return same ? null : ImpactKind.Looks;
    }

    private static string TextOf(Page page)
    {
        var text = new StringBuilder();
        foreach (var run in page.Items.OfType<GlyphRun>())
        {
            text.Append(run.Characters.Span);
        }

        return text.ToString();
    }

    /// <summary>What is drawn; neighbouring runs of the same look are one.</summary>
    private static IEnumerable<Mark> Marks(Page page, ImmutableDictionary<string, Picture> pictures)
    {
        GlyphRun? open = null;
        foreach (var item in page.Items)
        {
            if (item is GlyphRun run && open is not null && Continues(open, run))
            {
                open = open with { Width = open.Width + run.Width, Characters = (open.Text + run.Text).AsMemory() };
                continue;
            }

            if (open is not null)
            {
                yield return Of(open);
                open = null;
            }

            switch (item)
            {
                case GlyphRun next:
                    open = next;
                    break;
                case Rule rule:
                    yield return new Mark(rule.X, rule.Y, rule.Width, rule.Height);
                    break;
                case PlacedImage image:
                    yield return new Mark(image.X, image.Y, image.Width, image.Height) { Picture = new PictureFile(pictures[image.ImageName].File) };
                    break;
            }
        }

        if (open is not null)
        {
            yield return Of(open);
        }
    }

    private static bool Continues(GlyphRun open, GlyphRun run) =>
        open.Baseline == run.Baseline && open.X + open.Width == run.X && open.Size == run.Size && ReferenceEquals(open.Font, run.Font)
        && string.Equals(open.LinkTarget, run.LinkTarget, StringComparison.Ordinal);

    private static Mark Of(GlyphRun run) => new(run.X, run.Baseline, run.Width, run.Size) { Font = run.Font, Text = run.Text, Link = run.LinkTarget };

    /// <summary>Something drawn: text, a rule or a picture.</summary>
    private sealed record Mark(int X, int Y, int Width, int Height)
    {
        public FontFace? Font { get; init; }

        public string? Text { get; init; }

        public string? Link { get; init; }

        public PictureFile? Picture { get; init; }
    }

    /// <summary>The file of a picture, compared by its bytes.</summary>
    private readonly struct PictureFile(ReadOnlyMemory<byte> bytes) : IEquatable<PictureFile>
    {
        private readonly ReadOnlyMemory<byte> _bytes = bytes;

        public bool Equals(PictureFile other) => _bytes.Span.SequenceEqual(other._bytes.Span);

        public override bool Equals(object? obj) => obj is PictureFile other && Equals(other);

        public override int GetHashCode() => _bytes.Length;
    }
}
