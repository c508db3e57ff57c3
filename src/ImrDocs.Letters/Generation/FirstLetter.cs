// Gets the program ready for its first letter while its templates are still being read.
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ImrDocs.Documents.Markup;
using ImrDocs.Documents.Styles;
using ImrDocs.Documents.Tree;
using ImrDocs.Letters.Cases.Fields;
using ImrDocs.Rendering.Docx;
using ImrDocs.Rendering.Fonts;
using ImrDocs.Rendering.Layout;
using ImrDocs.Rendering.Pdf;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Text;

namespace ImrDocs.Letters.Generation;

/// <summary>
/// Makes a page of nearly nothing and throws it away. The first letter of a process takes hundreds of times as long as
/// the next, since all that it runs must be loaded first: fonts, markup, layout, writers. A host that is in a hurry has
/// another core do that while it reads templates and cases, and waits for nothing.
/// </summary>
public static class FirstLetter
{
    private const int Point = 12_700;

    /// <summary>One of each kind of block that a letter has; the value goes where the text ends.</summary>
    private const string Markup = "# x\n\n**x** x\n\n- x\n\n| x | x |\n| --- | --- |\n| x | x |\n\n::: keep\nx\n:::\n\n";

    /// <summary>Makes the page.</summary>
    /// <param name="formats">The files that letters will be written as.</param>
    public static void Prepare(ImmutableArray<LetterFormat> formats)
    {
        RuntimeHelpers.RunClassConstructor(typeof(CaseFields).TypeHandle);
        var markup = new SourceSpan(new SourceText("", Markup), 0, Markup.Length);
        var styles = new StyleSheet(
            new PageFormat(612 * Point, 792 * Point, 72 * Point, 72 * Point, 72 * Point, 72 * Point, 36 * Point, 36 * Point),
            StyleNames.Required.ToImmutableDictionary(name => name, _ => new ParagraphStyle { Typeface = Typeface.Serif, Size = 12 * Point }, StringComparer.Ordinal));
        var read = MarkupReader.Read([Segment.Literal(markup, null), Segment.Prose("x", new Origin(markup, null, null))], styles);
        var document = new Document(new DocumentProperties { Title = "x", Language = "en" }, styles, read.Furniture, read.Body);
        var pages = LayoutEngine.Lay(document, FontSet.Shipped, ImmutableDictionary<string, Picture>.Empty).Document;
        if (formats.Contains(LetterFormat.Pdf))
        {
            new PdfWriter().Write(pages, ImmutableDictionary<string, Picture>.Empty);
        }

        if (formats.Contains(LetterFormat.Docx))
        {
            new DocxWriter(FontSet.Shipped).Write(document, ImmutableDictionary<string, Picture>.Empty);
        }
    }
}
