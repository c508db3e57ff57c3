// The marks of values.
using ImrDocs.Documents.Markup.Source;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ImrDocs.Documents.Markup.Syntax;

/// <summary>A value among the text.</summary>
/// <param name="segment">Index of its segment.</param>
internal sealed class ValueInline(int segment) : LeafInline
{
    public int Segment { get; } = segment;
}

/// <summary>Turns the marks of values into inlines.</summary>
internal sealed class ValueParser : InlineParser
{
    public ValueParser() => OpeningCharacters = [Marker.Open];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (segment, length) = Marker.Read(slice.AsSpan());
        processor.Inline = new ValueInline(segment).At(processor, slice.Start, length);
        slice.Start += length;
        return true;
    }
}
