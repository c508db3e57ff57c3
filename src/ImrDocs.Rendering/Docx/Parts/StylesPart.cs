// The styles part: word/styles.xml.
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ImrDocs.Documents.Styles;
using static System.Globalization.CultureInfo;

namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>
/// Makes the styles of a document (ECMA-376 part 1, 17.7). A style states only what differs from the one it is based
/// on, so that whoever edits Normal in Word changes the whole letter.
/// </summary>
internal static class StylesPart
{
    public static Styles Create(WordStyles styles, string language)
    {
        var part = new Styles(Defaults(styles.Body.Look, language));
        foreach (var style in styles.All)
        {
            var isBody = style == styles.Body;
            var baseStyle = isBody ? null : IsListStyle(styles, style) ? styles.ListItem : styles.Body;
            part.Append(Paragraph(style, baseStyle, styles));
        }

        part.Append(SpecialStyles.All().Cast<OpenXmlElement>());
        return part;
    }

    /// <summary>Font, size and language of everything; kerning on, as in the PDF.</summary>
    private static DocDefaults Defaults(ParagraphStyle body, string language) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            Fonts(body.Typeface),
            new Kern { Val = 1 },
            new FontSize { Val = HalfPoints(body.Size) },
            new FontSizeComplexScript { Val = HalfPoints(body.Size) },
            new Languages { Val = language, EastAsia = language })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new WidowControl())));

    private static bool IsListStyle(WordStyles styles, WordStyle style) =>
        style == styles.ListBullet || style == styles.ListTyped || style == styles.ListContinue;

    private static Style Paragraph(WordStyle style, WordStyle? baseStyle, WordStyles styles)
    {
        var element = new Style
        {
            Type = StyleValues.Paragraph,
            StyleId = style.Id,
            StyleName = new StyleName { Val = style.Name },
            PrimaryStyle = new PrimaryStyle(),
            StyleParagraphProperties = UnlessEmpty(ParagraphProperties(style, baseStyle, isBullet: style == styles.ListBullet)),
            StyleRunProperties = UnlessEmpty(RunProperties(style.Look, baseStyle?.Look ?? Unemphasised(style.Look))),
        };
        if (baseStyle is null)
        {
            element.Default = true;
        }
        else
        {
            element.BasedOn = new BasedOn { Val = baseStyle.Id };
        }

        if (style.OutlineLevel > 0)
        {
            element.NextParagraphStyle = new NextParagraphStyle { Val = styles.Body.Id };
        }

        return element;
    }

    private static StyleParagraphProperties ParagraphProperties(WordStyle style, WordStyle? baseStyle, bool isBullet)
    {
        var look = style.Look;
        var based = baseStyle?.Look;
        var keep = look.KeepWithNext || style.OutlineLevel > 0;
        var properties = new StyleParagraphProperties();
        if (keep || (based?.KeepWithNext ?? false))
        {
            properties.KeepNext = new KeepNext { Val = keep ? null : false };
            properties.KeepLines = new KeepLines { Val = keep ? null : false };
        }

        if (isBullet)
        {
            properties.NumberingProperties = new NumberingProperties(new NumberingId { Val = NumberingPart.BulletListId });
        }

        if (based is null || Spacing(look) != Spacing(based))
        {
            var (before, after, line) = Spacing(look);
            properties.SpacingBetweenLines = new SpacingBetweenLines
            {
                Before = before, After = after, Line = line, LineRule = LineSpacingRuleValues.Auto,
            };
        }

        if (style.IndentLeft != (baseStyle?.IndentLeft ?? 0) || style.Hanging > 0)
        {
            properties.Indentation = new Indentation { Left = Twips(style.IndentLeft), Hanging = Twips(style.Hanging) };
        }

        if (look.Alignment != (based?.Alignment ?? Alignment.Left))
        {
            properties.Justification = new Justification { Val = Justify(look.Alignment) };
        }

        if (style.OutlineLevel > 0)
        {
            properties.OutlineLevel = new OutlineLevel { Val = style.OutlineLevel - 1 };
        }

        return properties;
    }

    /// <summary>What the document defaults make of the body: they name its font and size, but no emphasis.</summary>
    private static ParagraphStyle Unemphasised(ParagraphStyle body) => body with { Bold = false, Italic = false };

    private static T? UnlessEmpty<T>(T properties)
        where T : OpenXmlElement => properties.HasChildren ? properties : null;

    private static StyleRunProperties RunProperties(ParagraphStyle look, ParagraphStyle based)
    {
        var properties = new StyleRunProperties();
        if (look.Typeface != based.Typeface)
        {
            properties.RunFonts = Fonts(look.Typeface);
        }

        if (look.Bold != based.Bold)
        {
            properties.Bold = new Bold { Val = look.Bold ? null : false };
            properties.BoldComplexScript = new BoldComplexScript { Val = look.Bold ? null : false };
        }

        if (look.Italic != based.Italic)
        {
            properties.Italic = new Italic { Val = look.Italic ? null : false };
            properties.ItalicComplexScript = new ItalicComplexScript { Val = look.Italic ? null : false };
        }

        if (look.Size != based.Size)
        {
            properties.FontSize = new FontSize { Val = HalfPoints(look.Size) };
            properties.FontSizeComplexScript = new FontSizeComplexScript { Val = HalfPoints(look.Size) };
        }

        return properties;
    }

    private static RunFonts Fonts(Typeface typeface)
    {
        var name = FontNames.Of(typeface);
        return new RunFonts { Ascii = name, HighAnsi = name, EastAsia = name, ComplexScript = name };
    }

    private static (string Before, string After, string Line) Spacing(ParagraphStyle look) => (
        Twips(look.SpaceBefore), Twips(look.SpaceAfter), WordUnits.LineSpacing(look.LineHeightPercent).ToString(InvariantCulture));

    private static JustificationValues Justify(Alignment alignment) => alignment switch
    {
        Alignment.Center => JustificationValues.Center,
        Alignment.Right => JustificationValues.Right,
        _ => JustificationValues.Left,
    };

    private static string Twips(int emu) => WordUnits.Twips(emu).ToString(InvariantCulture);

    private static string HalfPoints(int emu) => WordUnits.HalfPoints(emu).ToString(InvariantCulture);
}
