// Letters laid out to be drawn.
using System.Globalization;
using ImrDocs.Documents.Tree;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Svg;
using ImrDocs.Rendering.Tests.Layout;

namespace ImrDocs.Rendering.Tests.Svg;

/// <summary>Lays letters out, and the names and addresses they are drawn with.</summary>
internal static class SvgLetters
{
    /// <summary>A host where the clinical summary and the issues can be changed.</summary>
    public static SvgOptions Options { get; } = new()
    {
        PageName = (number, count) => string.Create(CultureInfo.InvariantCulture, $"Page {number} of {count}"),
        PictureAddress = name => "/pictures/" + name,
        FieldAddress = path => path.StartsWith("clinical", StringComparison.Ordinal) || path.StartsWith("issues", StringComparison.Ordinal)
            ? "#field-" + path.Replace('.', '-')
            : null,
    };

    /// <summary>The pages of a letter.</summary>
    public static PagedDocument Lay(Document letter) => LayoutEngine.Lay(letter, FontSet.Shipped, SamplePictures.All).Document;
}
