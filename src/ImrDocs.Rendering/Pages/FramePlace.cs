// Which things on a page stand in a frame.
namespace ImrDocs.Rendering.Pages;

/// <summary>Which items of a page stand in a frame.</summary>
/// <param name="Name">Name of the frame.</param>
/// <param name="First">Index of its first item.</param>
/// <param name="End">Index just behind its last item.</param>
public readonly record struct FramePlace(string Name, int First, int End);
