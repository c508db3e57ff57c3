// The object numbers that every letter has.
using ImrDocs.Rendering.Pdf.Syntax;

namespace ImrDocs.Rendering.Pdf;

/// <summary>Object numbers that are known before the objects are written.</summary>
/// <param name="Catalog">The document catalogue.</param>
/// <param name="Pages">The page tree.</param>
/// <param name="Structure">The root of the structure tree.</param>
/// <param name="Information">The document information dictionary.</param>
/// <param name="Metadata">The XMP metadata stream.</param>
/// <param name="ColourProfile">The colour profile of the output intent.</param>
/// <param name="Resources">The resources of all pages.</param>
/// <param name="FirstPage">The first page; the others follow.</param>
/// <param name="FirstContent">The content stream of the first page; the others follow.</param>
internal readonly record struct ObjectNumbers(
    int Catalog,
    int Pages,
    int Structure,
    int Information,
    int Metadata,
    int ColourProfile,
    int Resources,
    int FirstPage,
    int FirstContent)
{
    /// <summary>Takes the numbers.</summary>
    public static ObjectNumbers Reserve(PdfFile file, int pageCount)
    {
        const int single = 7;
        var first = file.Reserve(single + (2 * pageCount));
        return new ObjectNumbers(
            first,
            first + 1,
            first + 2,
            first + 3,
            first + 4,
            first + 5,
            first + 6,
            first + single,
            first + single + pageCount);
    }
}
