// Blocks at a fixed place of the page as a row.
namespace ImrDocs.Rendering.Layout.Flow;

/// <summary>
/// Blocks at a fixed place of the page. The row reaches from where the flow has come to, down to where it may go on, so
/// that nothing else knows of fixed places.
/// </summary>
internal sealed class FrameRow : FlowRow
{
    /// <summary>Name of the place.</summary>
    public required string Name { get; init; }

    /// <summary>The rows of the blocks.</summary>
    public required List<FlowRow> Content { get; init; }

    /// <summary>From the row's top down to that of the content; negative where the content stands in the page's margin.</summary>
    public required int ContentTop { get; init; }
}
