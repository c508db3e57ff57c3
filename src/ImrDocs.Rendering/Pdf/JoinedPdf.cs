// Many letters in one file, for the printer.
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf.Content;
using ImrDocs.Rendering.Pdf.Fonts;
using ImrDocs.Rendering.Pdf.Metadata;
using ImrDocs.Rendering.Pdf.Pictures;
using ImrDocs.Rendering.Pdf.Structure;
using ImrDocs.Rendering.Pdf.Syntax;
using ImrDocs.Rendering.Pictures;

namespace ImrDocs.Rendering.Pdf;

/// <summary>
/// Joins letters to one file of the same standards as each of them: one structure tree in which each letter is a
/// <c>Part</c>, a bookmark and page labels a letter, every font and picture once. The file is handed to the output
/// letter by letter, so that the memory it needs does not grow with its pages. Same letters, same bytes. Made by
/// <see cref="PdfWriter.Join"/>. Not thread-safe.
/// </summary>
public sealed class JoinedPdf
{
    private readonly PdfFile _file = new();
    private readonly StructureTree _structure = new();
    private readonly PdfBuffer _scratch = new();
    private readonly List<JoinedLetter> _letters = [];
    private readonly DocumentProperties _properties;
    private readonly Stream _output;
    private readonly LetterFonts _fonts;
    private readonly LetterPictures _pictures;
    private readonly PageWriter _page;
    private readonly ObjectNumbers _numbers;
    private readonly int _around;
    private int _pageCount;
    private int _nextKey;

    internal JoinedPdf(SubsetCache subsets, PictureCache pictures, DocumentProperties properties, Stream output)
    {
        _properties = properties;
        _output = output;
        _fonts = new LetterFonts(subsets);
        _pictures = new LetterPictures(pictures);
        _page = new PageWriter(_structure, _fonts, _pictures);
        _file.Begin();
        _fonts.Begin();
        _pictures.Begin();
        _numbers = ObjectNumbers.Reserve(_file, 0);
        _around = _file.Reserve();
    }

    /// <summary>Appends a letter.</summary>
    /// <param name="letter">The letter on its pages; pages that hold nothing are the blank backs of sheets.</param>
    /// <param name="pictures">The pictures of the pages by <see cref="PlacedImage.ImageName"/>.</param>
    /// <param name="name">What its bookmark and its page labels call it.</param>
    /// <exception cref="KeyNotFoundException">A page shows a picture that is not there.</exception>
    /// <exception cref="InvalidDataException">A picture is damaged, or of a kind that cannot be archived.</exception>
    public void Add(PagedDocument letter, IReadOnlyDictionary<string, Picture> pictures, string name)
    {
        var pages = letter.Pages;
        var (node, leaf) = (_file.Reserve(), _file.Reserve());
        var (firstPage, firstContent) = (_file.Reserve(pages.Length), _file.Reserve(pages.Length));
        _pictures.BeginLetter(pictures);
        _structure.Begin(letter.Structure, firstPage, _file);
        for (var i = 0; i < pages.Length; i++)
        {
            _page.Write(_file, pages[i], new PagePlace(
                firstPage + i, firstContent + i, node, _numbers.Resources, _nextKey + i, _nextKey + pages.Length));
        }

        WritePageNode(node, firstPage, pages.Length);
        WriteEntries(letter.Properties, name);
        var part = _structure.WritePart(_file, new StructurePart(_around, leaf, _nextKey, _scratch.Written));
        _letters.Add(new JoinedLetter(name, node, leaf, part, firstPage, _pageCount, pages[0].Height));
        _nextKey += _structure.KeyCount;
        _pageCount += pages.Length;
        _file.FlushTo(_output);
    }

    /// <summary>Writes what all letters share and the end of the file.</summary>
    /// <exception cref="InvalidOperationException">No letter was added: a file has at least one page.</exception>
    public void Finish()
    {
        if (_letters.Count == 0)
        {
            throw new InvalidOperationException("A file of no letters");
        }

        WritePageTree();
        WriteResources();
        WriteStructure();
        DocumentCatalog.WriteMetadata(_file, _numbers, _properties, _scratch);
        WriteCatalog();
        _file.FinishTo(_output, _numbers.Catalog, _numbers.Information);
    }

    private void WritePageNode(int node, int firstPage, int count)
    {
        var output = _file.BeginObject(node);
        output.Write("<</Type/Pages/Parent "u8).WriteReference(_numbers.Pages).Write("/Count "u8).WriteInteger(count).Write("/Kids["u8);
        for (var i = 0; i < count; i++)
        {
            output.WriteReference(firstPage + i).Write((byte)' ');
        }

        output.Write("]>>"u8);
    }

    /// <summary>What the part says besides: its name, and its language where that is not the file's.</summary>
    private void WriteEntries(DocumentProperties letter, string name)
    {
        _scratch.Clear();
        _scratch.Write("/T"u8).WriteTextString(name);
        if (!string.Equals(letter.Language, _properties.Language, StringComparison.Ordinal))
        {
            _scratch.Write("/Lang"u8).WriteTextString(letter.Language);
        }
    }

    private void WritePageTree()
    {
        var output = _file.BeginObject(_numbers.Pages);
        output.Write("<</Type/Pages/Count "u8).WriteInteger(_pageCount);
        WriteReferences(output.Write("/Kids["u8), letter => letter.PageNode);
        output.Write("]>>"u8);
    }

    private void WriteResources()
    {
        _scratch.Clear();
        _fonts.Write(_file, _scratch);
        _pictures.Write(_file, _scratch);
        _file.BeginObject(_numbers.Resources).Write("<<"u8).Write(_scratch.Written).Write(">>"u8);
    }

    private void WriteStructure()
    {
        var output = _file.BeginObject(_numbers.Structure);
        output.Write("<</Type/StructTreeRoot/K "u8).WriteReference(_around).Write("/ParentTree<<"u8);
        WriteReferences(output.Write("/Kids["u8), letter => letter.Leaf);
        output.Write("]>>/ParentTreeNextKey "u8).WriteInteger(_nextKey).Write(">>"u8);
        output = _file.BeginObject(_around);
        output.Write("<</S/Document/P "u8).WriteReference(_numbers.Structure);
        WriteReferences(output.Write("/K["u8), letter => letter.Part);
        output.Write("]>>"u8);
    }

    private void WriteCatalog()
    {
        var outline = JoinedOutline.Write(_file, _letters);
        var output = _file.BeginObject(_numbers.Catalog);
        DocumentCatalog.Begin(output, _numbers, _properties.Language, "/Duplex/DuplexFlipLongEdge"u8);
        output.Write("/Outlines "u8).WriteReference(outline).Write("/PageLabels<</Nums["u8);
        foreach (var letter in _letters)
        {
            output.WriteInteger(letter.PageIndex).Write("<</S/D/P"u8).WriteTextString(letter.Name + " ").Write(">>"u8);
        }

        output.Write("]>>>>"u8);
    }

    private void WriteReferences(PdfBuffer output, Func<JoinedLetter, int> number)
    {
        foreach (var letter in _letters)
        {
            output.WriteReference(number(letter)).Write((byte)' ');
        }
    }
}
