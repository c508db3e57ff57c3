// The pictures of one file.
using ImrDocs.Rendering.Pdf.Pictures;
using ImrDocs.Rendering.Pdf.Syntax;
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Pdf.Content;

/// <summary>The pictures that occur in a file, each once, numbered in order of appearance.</summary>
internal sealed class LetterPictures(PictureCache cache)
{
    private readonly List<Picture> _used = [];
    private IReadOnlyDictionary<string, Picture> _pictures = new Dictionary<string, Picture>(StringComparer.Ordinal);

    /// <summary>Starts a file.</summary>
    public void Begin() => _used.Clear();

    /// <summary>Starts a letter of the file.</summary>
    /// <param name="pictures">What its names of pictures mean.</param>
    public void BeginLetter(IReadOnlyDictionary<string, Picture> pictures) => _pictures = pictures;

    /// <summary>The number of a picture in this file, for its resource name <c>P0</c>, <c>P1</c>, ….</summary>
    /// <exception cref="KeyNotFoundException">A page shows a picture that is not there.</exception>
    public int Use(string name)
    {
        var picture = _pictures[name];
        var number = _used.IndexOf(picture);
        if (number < 0)
        {
            number = _used.Count;
            _used.Add(picture);
        }

        return number;
    }

    /// <summary>Embeds the pictures and writes the entry <c>XObject</c> of the resource dictionary.</summary>
    public void Write(PdfFile file, PdfBuffer resources)
    {
        if (_used.Count == 0)
        {
            return;
        }

        resources.Write("/XObject<<"u8);
        for (var i = 0; i < _used.Count; i++)
        {
            var number = file.Reserve();
            cache.Find(_used[i]).Write(file, number);
            resources.Write("/P"u8).WriteInteger(i).Write((byte)' ').WriteReference(number);
        }

        resources.Write(">>"u8);
    }
}
