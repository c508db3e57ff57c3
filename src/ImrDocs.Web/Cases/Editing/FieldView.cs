// A field of the form of a case, for its part of the page.
namespace ImrDocs.Web.Cases.Editing;

/// <summary>A field of the form of a case, for its part of the page.</summary>
/// <param name="Review">The page.</param>
/// <param name="Path">Its data path.</param>
/// <param name="Label">What the page calls it.</param>
/// <param name="Kind">How it is written.</param>
internal sealed record FieldView(Review Review, string Path, string Label, FieldKind Kind = FieldKind.Text)
{
    private const int CharactersPerRow = 72;
    private const int MostRows = 24;

    /// <summary>How to fill it in; null when the label says enough.</summary>
    public string? Hint { get; init; }

    /// <summary>The words that can be chosen, each with what the page calls it.</summary>
    public IReadOnlyList<(string Word, string Label)> Words { get; init; } = [];

    /// <summary>What is written in it.</summary>
    public string Text => Review.Texts!.Text(Path);

    /// <summary>The ids of what describes it.</summary>
    public string DescribedBy => FieldId.OfDiagnostics(Path) + (Hint is null ? "" : " " + HintId);

    /// <summary>The id of its hint.</summary>
    public string HintId => "h-" + FieldId.Of(Path);

    /// <summary>The rows of its text area, as many as the text is likely to need.</summary>
    public int Rows => Math.Clamp(Text.Split('\n').Sum(line => 1 + (line.Length / CharactersPerRow)), Kind == FieldKind.Prose ? 4 : 1, MostRows);
}

/// <summary>How a field is written.</summary>
internal enum FieldKind
{
    /// <summary>A short text. It is a text area too: a single line would drop the line ends of what it shows.</summary>
    Text,

    /// <summary>Paragraphs.</summary>
    Prose,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    Flag,
}
