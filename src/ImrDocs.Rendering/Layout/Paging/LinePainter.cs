// Turns lines into runs.
using System.Collections.Immutable;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Layout.Flow;
using ImrDocs.Rendering.Layout.Lines;
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Layout.Paging;

/// <summary>Paints lines of text on one page: a run for each stretch, or part of one, that a line holds.</summary>
/// <param name="text">The text that lines refer to.</param>
/// <param name="items">Takes the runs.</param>
/// <param name="log">Takes fields with the page they stand on.</param>
/// <param name="pageNumber">From 1.</param>
internal sealed class LinePainter(ShapedText text, ImmutableArray<PageItem>.Builder items, PaintLog log, int pageNumber)
{
    private TextInline? _recent;
    private int _behindRecent;

    /// <summary>Paints a line.</summary>
    /// <param name="placed">The line and its x.</param>
    /// <param name="baseline">Its base line.</param>
    /// <param name="artifact">The kind of artifact it is; none for content of its structure elements.</param>
    public void Paint(in PlacedLine placed, int baseline, ArtifactKind artifact)
    {
        var line = placed.Line;
        var x = placed.X;
        var stretches = text.Stretches;
        for (var i = line.FirstStretch; i < stretches.Length && stretches[i].Start < line.End; i++)
        {
            ref readonly var stretch = ref stretches[i];
            var start = Math.Max(stretch.Start, line.Start);
            var end = Math.Min(stretch.End, line.End);
            if (start >= end)
            {
                continue;
            }

            var run = MakeRun(i, start, end, x, baseline, artifact);
            x += run.Width;
            items.Add(run);
            if (run.LinkTarget is not null)
            {
                Underline(stretch, start, end, run);
            }

            if (stretch.Field >= 0 && artifact == ArtifactKind.None)
            {
                log.FieldPages[stretch.Field] = pageNumber;
            }
        }
    }

    private GlyphRun MakeRun(int index, int start, int end, int x, int baseline, ArtifactKind artifact)
    {
        ref readonly var stretch = ref text.Stretches[index];
        return new GlyphRun(artifact == ArtifactKind.None ? ContentTag.Of(stretch.Element) : ContentTag.Of(artifact))
        {
            X = x,
            Baseline = baseline,
            Width = (int)stretch.ToEmu(text.Width(stretch.Font, start, end)),
            Font = stretch.Font,
            Size = stretch.Size,
            Characters = Characters(stretch, start, end),
            Glyphs = text.Glyphs(start, end),
            Origin = stretch.Source.Origin,
            IsValue = stretch.Source is not TextInline { IsValue: false },
            LinkTarget = artifact == ArtifactKind.None ? stretch.LinkTarget : null,
            Parts = Parts(index, start, end),
        };
    }

    /// <summary>
    /// The text of a run is a slice of its inline's, unless invisible characters were left out of it. It is looked for behind
    /// the run before, or the lines of a long text would each search all of it.
    /// </summary>
    private ReadOnlyMemory<char> Characters(in Stretch stretch, int start, int end)
    {
        var characters = text.Characters(start, end);
        if (stretch.Source is TextInline words)
        {
            var behind = ReferenceEquals(words, _recent) ? _behindRecent : 0;
            if (words.Text.AsSpan(behind).IndexOf(characters) is >= 0 and var at)
            {
                (_recent, _behindRecent) = (words, behind + at + characters.Length);
                return words.Text.AsMemory(behind + at, characters.Length);
            }
        }

        return characters.ToArray();
    }

    /// <summary>Links are underlined, so that they can be told from other text without colour.</summary>
    private void Underline(in Stretch stretch, int start, int end, GlyphRun run)
    {
        while (end > start && text.Character(end - 1) == ' ')
        {
            end--;
        }

        if (end > start)
        {
            var metrics = stretch.Font.Metrics;
            items.Add(new Rule(
                ContentTag.Of(ArtifactKind.Layout),
                run.X,
                run.Baseline + (int)stretch.ToEmu(-metrics.UnderlinePosition),
                (int)stretch.ToEmu(text.Width(stretch.Font, start, end)),
                (int)stretch.ToEmu(metrics.UnderlineThickness)));
        }
    }

    private ImmutableArray<RunPart> Parts(int index, int start, int end)
    {
        if (!text.Merged.TryGetValue(index, out var merged) || merged.Count < 2)
        {
            return [];
        }

        var parts = ImmutableArray.CreateBuilder<RunPart>(merged.Count);
        for (var i = 0; i < merged.Count; i++)
        {
            var partEnd = i + 1 < merged.Count ? merged[i + 1].Start : end;
            if (partEnd > start && merged[i].Start < end)
            {
                var source = merged[i].Source;
                parts.Add(new RunPart(Math.Max(0, merged[i].Start - start), source.Origin, source is not TextInline { IsValue: false }));
            }
        }

        return parts.DrainToImmutable();
    }
}
