// The picture file formats a letter may use.
namespace ImrDocs.Rendering.Pictures;

/// <summary>A picture file format.</summary>
public enum PictureFormat
{
    /// <summary>Portable Network Graphics (ISO/IEC 15948).</summary>
    Png,

    /// <summary>JPEG (ITU-T T.81) in a JFIF or Exif file.</summary>
    Jpeg,
}
