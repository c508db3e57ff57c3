// Ends what is said as a sentence ends.
namespace ImrDocs.Text;

/// <summary>Ends what is said as a sentence ends: messages and hints come without a full stop, and some ask.</summary>
public static class Sentence
{
    /// <summary>The text with its full stop, unless it ends with a mark of its own or says nothing.</summary>
    public static string Of(string text) => text.Length == 0 || text[^1] is '.' or '?' or '!' ? text : text + ".";
}
