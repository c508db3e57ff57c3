// What the samples of a PNG file mean.
namespace ImrDocs.Rendering.Pictures;

/// <summary>Colour types (ISO/IEC 15948, table 11.1).</summary>
internal enum PngColor
{
    /// <summary>Shades of grey.</summary>
    Grey = 0,

    /// <summary>Red, green and blue.</summary>
    Rgb = 2,

    /// <summary>Indices into a palette.</summary>
    Indexed = 3,

    /// <summary>Grey and opacity.</summary>
    GreyAlpha = 4,

    /// <summary>Red, green, blue and opacity.</summary>
    RgbAlpha = 6,
}
