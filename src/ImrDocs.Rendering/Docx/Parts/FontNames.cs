// The fonts a Word document names.
using ImrDocs.Documents.Styles;

namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>
/// Word has Times New Roman and Arial, other readers have their metric twins Liberation Serif and Sans, which the PDF
/// embeds: the first are named, the twins stand in the font table as alternatives, so lines break alike everywhere.
/// </summary>
internal static class FontNames
{
    public const string Serif = "Times New Roman";

    public const string Sans = "Arial";

    public const string SerifTwin = "Liberation Serif";

    public const string SansTwin = "Liberation Sans";

    public static string Of(Typeface typeface) => typeface == Typeface.Serif ? Serif : Sans;
}
