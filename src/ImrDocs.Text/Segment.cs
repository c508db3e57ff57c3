// What evaluating a template yields: the template's own words and the values printed among them.
namespace ImrDocs.Text;

/// <summary>The kind of a <see cref="Segment"/>.</summary>
public enum SegmentKind
{
    /// <summary>The template's own words: the only place where markup can come from.</summary>
    Literal,

    /// <summary>A printed value: plain inline text, whatever characters it holds.</summary>
    Value,

    /// <summary>A printed value whose blank lines and list lines make paragraphs and lists (the <c>prose</c> filter).</summary>
    Prose,
}

/// <summary>
/// A piece of evaluated output. Literal and value never meet in one string, so data can never become markup and
/// no escaping exists to be forgotten.
/// </summary>
public readonly record struct Segment
{
    private readonly string? _text;

    private Segment(SegmentKind kind, string? text, Origin origin)
    {
        Kind = kind;
        _text = text;
        Origin = origin;
    }

    /// <summary>Whether this is boilerplate, a value, or prose.</summary>
    public SegmentKind Kind { get; }

    /// <summary>Where it comes from; a literal's text is exactly the characters of its span.</summary>
    public Origin Origin { get; }

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> AsSpan() => _text is null ? Origin.Span.AsSpan() : _text;

    /// <summary>The characters as a string.</summary>
    public override string ToString() => _text ?? Origin.Span.AsSpan().ToString();

    /// <summary>The template's own words: the characters of <paramref name="span"/>.</summary>
    public static Segment Literal(SourceSpan span, Frame? frame) => new(SegmentKind.Literal, null, new Origin(span, frame, null));

    /// <summary>A value printed as inline text.</summary>
    public static Segment Value(string text, Origin origin) => new(SegmentKind.Value, text, origin);

    /// <summary>A value printed as paragraphs and lists.</summary>
    public static Segment Prose(string text, Origin origin) => new(SegmentKind.Prose, text, origin);
}
