// Pictures of the small letters that layout is tested with.
using ImrDocs.Rendering.Pictures;
using ImrDocs.Rendering.Tests.Pictures;

namespace ImrDocs.Rendering.Tests.Layout;

/// <summary>Pictures by name.</summary>
internal static class SamplePictures
{
    public static IReadOnlyDictionary<string, Picture> All { get; } = new Dictionary<string, Picture>(StringComparer.Ordinal)
    {
        ["small.png"] = PictureFiles.Read(PictureFiles.Png(40, 20)),
        ["wide.png"] = PictureFiles.Read(PictureFiles.Png(800, 200)),
        ["high.png"] = PictureFiles.Read(PictureFiles.Png(100, 2000)),
    };
}
