// Why a picture file cannot be used.
namespace ImrDocs.Rendering.Pictures;

/// <summary>Why a picture file cannot stand in a letter.</summary>
public enum PictureProblem
{
    /// <summary>It can.</summary>
    None,

    /// <summary>It is neither PNG nor JPEG.</summary>
    UnknownFormat,

    /// <summary>It is cut off, or parts of it contradict each other.</summary>
    Damaged,

    /// <summary>
    /// Its colours are neither grey nor RGB, or coded in a way that PDF has no filter for. CMYK would need an output
    /// intent of its own (ISO 19005-2, 6.2.4.3).
    /// </summary>
    UnsupportedColours,

    /// <summary>It has more bytes or pixels than a letter should carry.</summary>
    TooLarge,
}
