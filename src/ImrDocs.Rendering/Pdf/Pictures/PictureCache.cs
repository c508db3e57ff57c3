// Pictures that have been made ready.
using System.Runtime.CompilerServices;
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Pdf.Pictures;

/// <summary>Keeps the encoded form of each picture as long as its template set lives. Thread-safe.</summary>
internal sealed class PictureCache
{
    private readonly ConditionalWeakTable<Picture, EmbeddedPicture> _pictures = [];

    /// <summary>The encoded form of a picture.</summary>
    public EmbeddedPicture Find(Picture picture) => _pictures.GetValue(picture, static picture =>
        picture.Format == PictureFormat.Png
            ? PngEmbedding.Make(PngFile.Read(picture.File.Span)!)
            : JpegEmbedding.Make(JpegFile.Read(picture.File.Span)!, picture.File));
}
