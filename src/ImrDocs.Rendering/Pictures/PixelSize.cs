// What the head of a picture file says about its size.
namespace ImrDocs.Rendering.Pictures;

/// <summary>Size in pixels and resolution in pixels a metre; a resolution of 0 is unknown.</summary>
internal readonly record struct PixelSize(int Width, int Height, int PixelsPerMetreX, int PixelsPerMetreY);
