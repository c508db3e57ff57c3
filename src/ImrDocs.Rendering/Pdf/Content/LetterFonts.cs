// The fonts of one letter.
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Pdf.Fonts;
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf.Content;

/// <summary>The fonts that occur in a letter, named in order of appearance.</summary>
internal sealed class LetterFonts(SubsetCache subsets)
{
    private readonly List<FontUse> _known = [];
    private readonly List<FontUse> _uses = [];
    private readonly List<(SharedStream Map, int Number)> _maps = [];

    /// <summary>Starts a letter.</summary>
    public void Begin()
    {
        _uses.Clear();
        _maps.Clear();
    }

    /// <summary>The use of a font in this letter.</summary>
    public FontUse Use(FontFace face)
    {
        foreach (var use in _uses)
        {
            if (use.Face == face)
            {
                return use;
            }
        }

        var added = Known(face);
        added.Begin(_uses.Count);
        _uses.Add(added);
        return added;
    }

    /// <summary>Embeds the fonts and writes the entry <c>Font</c> of the resource dictionary.</summary>
    public void Write(PdfFile file, PdfBuffer resources)
    {
        resources.Write("/Font<<"u8);
        foreach (var use in _uses)
        {
            var font = subsets.Find(use);
            resources.Write("/F"u8).WriteInteger(use.Name).Write((byte)' ')
                .WriteReference(font.Write(file, ToUnicode(file, font.ToUnicode)));
        }

        resources.Write(">>"u8);
    }

    /// <summary>Writes a ToUnicode map, once for all fonts that have the same.</summary>
    private int ToUnicode(PdfFile file, SharedStream map)
    {
        foreach (var (written, number) in _maps)
        {
            if (written.Data.SequenceEqual(map.Data))
            {
                return number;
            }
        }

        var added = file.Reserve();
        file.WriteStream(added, map);
        _maps.Add((map, added));
        return added;
    }

    private FontUse Known(FontFace face)
    {
        foreach (var use in _known)
        {
            if (use.Face == face)
            {
                return use;
            }
        }

        var added = new FontUse(subsets.Numbering(face));
        _known.Add(added);
        return added;
    }
}
