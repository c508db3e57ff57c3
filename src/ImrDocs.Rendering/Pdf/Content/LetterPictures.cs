// The pictures of one letter.
using ImrDocs.Rendering.Pdf.Pictures;
using ImrDocs.Rendering.Pdf.Syntax;
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Pdf.Content;

/// <summary>The pictures that occur in a letter, numbered in order of appearance.</summary>
internal sealed class LetterPictures(PictureCache cache)
{
    private readonly List<string> _names = [];
    private IReadOnlyDictionary<string, Picture> _pictures = new Dictionary<string, Picture>(StringComparer.Ordinal);

    /// <summary>Starts a letter.</summary>
    public void Begin(IReadOnlyDictionary<string, Picture> pictures)
    {
        _names.Clear();
        _pictures = pictures;
    }

    /// <summary>The number of a picture in this letter, for its resource name <c>P0</c>, <c>P1</c>, ….</summary>
    public int Use(string name)
    {
        var number = _names.IndexOf(name);
        if (number < 0)
        {
            number = _names.Count;
            _names.Add(name);
        }

        return number;
    }

    /// <summary>Embeds the pictures and writes the entry <c>XObject</c> of the resource dictionary.</summary>
    /// <exception cref="KeyNotFoundException">A page shows a picture that is not there.</exception>
    public void Write(PdfFile file, PdfBuffer resources)
    {
        if (_names.Count == 0)
        {
            return;
        }

        resources.Write("/XObject<<"u8);
        for (var i = 0; i < _names.Count; i++)
        {
            var number = file.Reserve();
            cache.Find(_pictures[_names[i]]).Write(file, number);
            resources.Write("/P"u8).WriteInteger(i).Write((byte)' ').WriteReference(number);
        }

        resources.Write(">>"u8);
    }
}
