// The lines of two texts that differ, for people.
using System.Collections.Immutable;
using System.Text;

namespace ImrDocs.Text.Differences;

/// <summary>A line that differs between two texts.</summary>
/// <param name="Number">Its number in the new text, from 1; where it is missing there, of the line before it.</param>
/// <param name="Parts">The line, word by word.</param>
public sealed record ChangedLine(int Number, ImmutableArray<DifferencePart> Parts)
{
    /// <summary>The lines in which two texts differ; what is the same in all of a line is left out.</summary>
    /// <param name="oldText">The text before the change.</param>
    /// <param name="newText">The text after it.</param>
    public static ImmutableArray<ChangedLine> Between(string oldText, string newText)
    {
        var lines = ImmutableArray.CreateBuilder<ChangedLine>();
        var line = ImmutableArray.CreateBuilder<DifferencePart>();
        var number = 1;
        foreach (var part in WordDifference.Between(oldText, newText))
        {
            var pieces = part.Text.Split('\n');
            for (var i = 0; i < pieces.Length; i++)
            {
                var isLast = i == pieces.Length - 1;
                if (pieces[i].Length > 0 || (!isLast && part.Kind != ChangeKind.Same))
                {
                    line.Add(part with { Text = pieces[i] });
                }

                if (!isLast)
                {
                    Flush();
                    number += part.Kind == ChangeKind.Removed ? 0 : 1;
                }
            }
        }

        Flush();
        return lines.DrainToImmutable();

        void Flush()
        {
            if (line.Any(part => part.Kind != ChangeKind.Same && part.Text.Length > 0))
            {
                lines.Add(new ChangedLine(number, line.ToImmutable()));
            }

            line.Clear();
        }
    }

    /// <summary>The line with <c>[-removed-]</c> and <c>{+added+}</c> words, as <c>git diff --word-diff</c> writes it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            _ = part.Kind switch
            {
                ChangeKind.Removed => text.Append("[-").Append(part.Text).Append("-]"),
                ChangeKind.Added => text.Append("{+").Append(part.Text).Append("+}"),
                _ => text.Append(part.Text),
            };
        }

        return text.ToString();
    }
}
