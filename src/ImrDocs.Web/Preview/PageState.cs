// What a page looks like, in a word.
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using ImrDocs.Storage.Archive;

namespace ImrDocs.Web.Preview;

/// <summary>What a page looks like, in a word: a browser that tells which words it has is sent the other pages only.</summary>
internal static class PageState
{
    /// <summary>64 bits: among the pages of one letter no two are alike by chance.</summary>
    private const int Digits = 16;

    /// <summary>The state of a page.</summary>
    /// <param name="svg">The page as it is drawn.</param>
    public static string Of(string svg) => ContentHash.Of(MemoryMarshal.AsBytes(svg.AsSpan()))[..Digits];

    /// <summary>The states that a browser says it shows, with spaces between them; none when it says nothing.</summary>
    public static FrozenSet<string> Parse(string? shown) =>
        (shown ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(LetterDrawing.MostPages).ToFrozenSet(StringComparer.Ordinal);
}
