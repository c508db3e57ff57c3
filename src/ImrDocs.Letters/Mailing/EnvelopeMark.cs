// What the sheets of an envelope are marked with.
namespace ImrDocs.Letters.Mailing;

/// <summary>What the sheets of an envelope are marked with. Nothing of a case may be in it.</summary>
/// <param name="Envelope">
/// The envelope's id, which begins with its batch's, such as <c>20261201-1-02-0137</c>: 24 ASCII characters at most.
/// </param>
/// <param name="Points">Size of the text below the symbol, for people; what was printed before is printed again in its own.</param>
public sealed record EnvelopeMark(string Envelope, int Points = EnvelopeMark.ReadablePoints)
{
    /// <summary>The size that people read without a glass when a mark cannot be scanned.</summary>
    public const int ReadablePoints = 7;

    /// <summary>What the mark of a sheet says: envelope, page on its front, pages of the letter: <c>20261201-1-02-0137/3/6</c>.</summary>
    /// <param name="page">Number of the page, from 1.</param>
    /// <param name="pages">Pages of the letter; a blank back does not count.</param>
    public string TextOf(int page, int pages) => FormattableString.Invariant($"{Envelope}/{page}/{pages}");
}
