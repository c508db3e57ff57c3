// letter.json: paper, frames and paragraph styles.
using System.Collections.Immutable;
using System.Text.Json;
using ImrDocs.Documents.Styles;

namespace ImrDocs.Letters.Templates;

/// <summary>Reads the looks of a letter: page, frames and paragraph styles.</summary>
internal sealed class StyleReader(SettingsFields fields)
{
    private static readonly ImmutableArray<string> StyleMembers =
        ["typeface", "size", "bold", "italic", "alignment", "lineHeight", "spaceBefore", "spaceAfter", "indentLeft", "keepWithNext"];

    /// <summary>The ordinary looks.</summary>
    /// <param name="root">The settings.</param>
    /// <param name="page">The paper.</param>
    /// <param name="envelope">The envelope, whose window is a frame; null for none.</param>
    /// <param name="hasBarcode">Whether a barcode stands above the address.</param>
    public StyleSheet Read(SettingsNode root, PageFormat page, Envelope? envelope, bool hasBarcode)
    {
        var styles = ImmutableDictionary.CreateBuilder<string, ParagraphStyle>(StringComparer.Ordinal);
        if (fields.Member(root, "styles", JsonValueKind.Object) is { } node)
        {
            ReadStyles(node, styles);
            foreach (var name in StyleNames.Required.Where(name => !styles.ContainsKey(name)))
            {
                fields.Missing(node, $"The style \"{name}\" is missing");
            }
        }

        return new StyleSheet(page, styles.ToImmutable()) { Frames = ReadFrames(root, page, envelope, hasBarcode) };
    }

    /// <summary>The looks for people who see badly: the ordinary ones with some styles replaced.</summary>
    public StyleSheet ReadLarge(SettingsNode large, StyleSheet ordinary)
    {
        var styles = ordinary.Styles.ToBuilder();
        if (fields.Member(large, "styles", JsonValueKind.Object) is { } node)
        {
            ReadStyles(node, styles);
        }

        return ordinary with { Styles = styles.ToImmutable() };
    }

    private void ReadStyles(SettingsNode node, ImmutableDictionary<string, ParagraphStyle>.Builder styles)
    {
        foreach (var (name, style) in node.Members)
        {
            styles[name] = ReadStyle(style);
        }
    }

    private ImmutableDictionary<string, FrameBox> ReadFrames(SettingsNode root, PageFormat page, Envelope? envelope, bool hasBarcode)
    {
        var frames = ImmutableDictionary.CreateBuilder<string, FrameBox>(StringComparer.Ordinal);
        foreach (var (name, frame) in fields.Optional(root, "frames", JsonValueKind.Object)?.Members ?? [])
        {
            frames[name] = new FrameBox(
                fields.Length(frame, "left"), fields.Length(frame, "top"), fields.Length(frame, "width"), fields.Length(frame, "height"));
        }

        if (envelope is not null)
        {
            frames[Envelope.AddressFrame] = envelope.VisibleArea(page.Width, hasBarcode);
        }

        return frames.ToImmutable();
    }

    /// <summary>The paper.</summary>
    public PageFormat ReadPage(SettingsNode root)
    {
        var page = fields.Member(root, "page", JsonValueKind.Object);
        return page is null ? new PageFormat(0, 0, 0, 0, 0, 0, 0, 0) : new PageFormat(
            fields.Length(page, "width"),
            fields.Length(page, "height"),
            fields.Length(page, "marginTop"),
            fields.Length(page, "marginRight"),
            fields.Length(page, "marginBottom"),
            fields.Length(page, "marginLeft"),
            fields.Length(page, "headerDistance"),
            fields.Length(page, "footerDistance"));
    }

    private ParagraphStyle ReadStyle(SettingsNode style)
    {
        var read = new ParagraphStyle
        {
            Typeface = fields.Choice(style, "typeface", Typeface.Serif),
            Size = fields.Length(style, "size"),
            Bold = fields.Flag(style, "bold"),
            Italic = fields.Flag(style, "italic"),
            Alignment = fields.Choice(style, "alignment", Alignment.Left),
            LineHeightPercent = style["lineHeight"] is null ? 115 : fields.Percent(style, "lineHeight"),
            SpaceBefore = style["spaceBefore"] is null ? 0 : fields.Length(style, "spaceBefore"),
            SpaceAfter = style["spaceAfter"] is null ? 0 : fields.Length(style, "spaceAfter"),
            IndentLeft = style["indentLeft"] is null ? 0 : fields.Length(style, "indentLeft"),
            KeepWithNext = fields.Flag(style, "keepWithNext"),
        };
        foreach (var (name, value) in style.Members)
        {
            if (!StyleMembers.Contains(name, StringComparer.Ordinal))
            {
                fields.Unknown(value, "A style", name, StyleMembers);
            }
        }

        return read;
    }
}
