// The pictures of one document.
using System.Globalization;
using System.Runtime.CompilerServices;
using ImrDocs.Rendering.Docx.Zip;
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>Names the picture parts of a document in the order of their first use; a picture used twice is one part.</summary>
/// <param name="pictures">The pictures by the name figures use.</param>
/// <param name="entries">ZIP entries of pictures that other letters used, shared by all letters.</param>
internal sealed class MediaParts(IReadOnlyDictionary<string, Picture> pictures, ConditionalWeakTable<Picture, ZipEntry> entries)
{
    private readonly List<(string ImageName, string PartName)> _used = [];
    private int _drawings;

    /// <summary>The picture of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Picture this[string imageName] => pictures[imageName];

    /// <summary>An id that no other drawing of the document has, from 1.</summary>
    public int NextDrawingId() => ++_drawings;

    /// <summary>Name of the picture's part, relative to the folder of the stories.</summary>
    public string PartName(string imageName)
    {
        foreach (var (used, partName) in _used)
        {
            if (string.Equals(used, imageName, StringComparison.Ordinal))
            {
                return partName;
            }
        }

        var extension = pictures[imageName].Format == PictureFormat.Png ? "png" : "jpeg";
        var name = string.Create(CultureInfo.InvariantCulture, $"media/image{_used.Count + 1}.{extension}");
        _used.Add((imageName, name));
        return name;
    }

    /// <summary>Adds the parts to an archive.</summary>
    public void AddTo(List<ZipEntry> archive)
    {
        foreach (var (imageName, partName) in _used)
        {
            var stored = entries.GetValue(pictures[imageName], static picture => ZipEntry.Store("", picture.File));
            archive.Add(stored.Named("word/" + partName));
        }
    }
}
