// The forms a letter can be written in.
namespace ImrDocs.Letters.Generation;

/// <summary>The form of a written letter; names in lower case are the file extensions.</summary>
public enum LetterFormat
{
    /// <summary>PDF 1.7 with fixed pages.</summary>
    Pdf,

    /// <summary>Office Open XML; Word paginates.</summary>
    Docx,

    /// <summary>Plain UTF-8 text.</summary>
    Txt,
}
