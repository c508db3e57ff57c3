// Horizontal alignment.
namespace ImrDocs.Documents.Styles;

/// <summary>Horizontal alignment of lines or of a picture.</summary>
public enum Alignment
{
    /// <summary>At the left margin, ragged right.</summary>
    Left,

    /// <summary>Centred.</summary>
    Center,

    /// <summary>At the right margin.</summary>
    Right,
}
