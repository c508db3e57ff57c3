// The part of a page that the body fills.
namespace ImrDocs.Rendering.Layout.Paging;

/// <summary>From where to where the body reaches on a page, in EMU from the paper's top.</summary>
internal readonly record struct BodyFrame(int Top, int Bottom)
{
    public int Height => Bottom - Top;
}
