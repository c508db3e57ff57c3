// What one statement of a letter says.
using ImrDocs.Documents.Tree;
using ImrDocs.Text;

namespace ImrDocs.Letters.Rules;

/// <summary>What one statement of a letter says: some of the inlines of the letter, next to each other.</summary>
/// <param name="statement">The statement.</param>
/// <param name="inlines">All inlines of the letter.</param>
/// <param name="start">The first inline of the statement.</param>
internal sealed class StatementContent(Statement statement, List<Inline> inlines, int start)
{
    private Range? _words;
    private readonly int _start = start;
    private int _end;

    /// <summary>The statement.</summary>
    public Statement Statement => statement;

    /// <summary>Whether it says anything beside bold labels.</summary>
    public bool SaysSomething { get; private set; }

    /// <summary>Takes in what has been read of the statement so far.</summary>
    public void Extend(bool saysSomething)
    {
        _end = inlines.Count;
        SaysSomething |= saysSomething;
    }

    /// <summary>Whether it shows the value with this very origin.</summary>
    public bool Shows(DataOrigin? origin)
    {
        DataOrigin? last = null;
        for (var i = _start; i < _end && origin is not null; i++)
        {
            var data = inlines[i].Origin.Data;
            if (data is not null && !ReferenceEquals(data, last) && data.Contains(origin))
            {
                return true;
            }

            last = data;
        }

        return false;
    }

    /// <summary>Whether it says a phrase, in any case.</summary>
    /// <param name="phrase">The phrase, with single spaces.</param>
    /// <param name="words">Keeps the words of the statements of one letter.</param>
    public bool Says(string phrase, PrintedWords words)
    {
        // Most phrases are words of the template, which stand in one run.
        for (var i = _start; i < _end; i++)
        {
            if (inlines[i] is TextInline run && run.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        _words ??= words.Add(inlines, _start, _end);
        return words[_words.Value].Contains(phrase, StringComparison.OrdinalIgnoreCase);
    }
}
