// Stars and underscores.
using ImrDocs.Documents.Markup.Source;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ImrDocs.Documents.Markup.Syntax;

/// <summary>A run of <c>*</c> or <c>_</c>; what it begins or ends is found when the inlines are read in order.</summary>
internal sealed class EmphasisMark : LeafInline
{
    public required char Character { get; init; }

    /// <summary>1 for italic, 2 for bold, 3 for both; more has no meaning.</summary>
    public required int Count { get; init; }

    /// <summary>Whether text follows directly.</summary>
    public required bool MayOpen { get; init; }

    /// <summary>Whether text stands directly before it.</summary>
    public required bool MayClose { get; init; }
}

/// <summary>
/// Finds emphasis marks. Unlike CommonMark (0.31, 6.2) punctuation plays no part, so <c>**Label:**</c> may be
/// followed by a value directly. As in CommonMark a mark does not face white space, and <c>_</c> inside a word is text.
/// </summary>
internal sealed class EmphasisParser : InlineParser
{
    public EmphasisParser() => OpeningCharacters = ['*', '_'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var mark = slice.CurrentChar;
        var before = slice.PeekCharExtra(-1);
        if (before == mark && mark == '_')
        {
            // The rest of a run that was found to be text.
            return false;
        }

        var rest = slice.AsSpan();
        var count = rest.IndexOfAnyExcept(mark);
        count = count < 0 ? rest.Length : count;
        var after = count < rest.Length ? rest[count] : '\n';
        if (mark == '_' && IsWord(before) && IsWord(after))
        {
            return false;
        }

        processor.Inline = new EmphasisMark
        {
            Character = mark,
            Count = count,
            MayOpen = !CharacterRules.IsSpace(after),
            MayClose = !CharacterRules.IsSpace(before),
        }.At(processor, slice.Start, count);
        slice.Start += count;
        return true;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is Marker.Open or Marker.Close;
}
