// letter.json: the envelope and its barcode.
using System.Collections.Immutable;
using System.Text.Json;

namespace ImrDocs.Letters.Templates;

/// <summary>Reads the envelope that letters are mailed in and what its barcode says.</summary>
internal sealed class MailReader(SettingsFields fields)
{
    private const string Preset = "preset";

    /// <summary>
    /// Envelopes by name. The window of a #10 stands half an inch above the bottom; where the strip for the post's own
    /// barcode is kept clear, five eighths.
    /// </summary>
    private static readonly ImmutableSortedDictionary<string, Envelope> Presets =
        new Dictionary<string, Envelope>(StringComparer.Ordinal)
        {
            ["#10-left-window"] = NumberTen(windowBottom: Inches(0.5m)),
            ["#10-left-window-high"] = NumberTen(windowBottom: Inches(0.625m)),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The envelope; null when there is none.</summary>
    /// <param name="root">The settings.</param>
    /// <param name="paperWidth">Width of the paper in EMU.</param>
    /// <param name="hasBarcode">Whether a barcode stands above the address.</param>
    public Envelope? ReadEnvelope(SettingsNode root, int paperWidth, bool hasBarcode)
    {
        if (fields.Optional(root, "envelope", JsonValueKind.Object) is not { } node)
        {
            return null;
        }

        fields.Only(
            node, "An envelope", Preset, "width", "height", "windowLeft", "windowBottom", "windowWidth", "windowHeight", "foldedHeight", "clearance", "capitals");
        fields.Flag(node, "capitals");
        var preset = node[Preset] is null ? null : Presets.GetValueOrDefault(fields.Name(node, Preset, [.. Presets.Keys]));
        var envelope = new Envelope(
            Length("width", preset?.Width),
            Length("height", preset?.Height),
            Length("windowLeft", preset?.WindowLeft),
            Length("windowBottom", preset?.WindowBottom),
            Length("windowWidth", preset?.WindowWidth),
            Length("windowHeight", preset?.WindowHeight),
            Length("foldedHeight", preset?.FoldedHeight),
            Length("clearance", preset?.Clearance));
        Check(node, envelope, paperWidth, hasBarcode);
        return envelope;

        int Length(string name, int? preset) => preset is { } length && node[name] is null ? length : fields.Length(node, name);
    }

    /// <summary>What the barcode says; null when no mailer id is configured, and then none is drawn.</summary>
    public BarcodeSettings? ReadBarcode(SettingsNode root)
    {
        if (fields.Optional(root, "barcode", JsonValueKind.Object) is not { } node)
        {
            return null;
        }

        fields.Only(node, "A barcode", "mailerId", "serviceType", "barcodeId");
        return new BarcodeSettings(
            node["barcodeId"] is null ? "00" : Digits(node, "barcodeId", id => id.Length == 2 && id[1] <= '4', "two digits, the second 0 to 4"),
            Digits(node, "serviceType", type => type.Length == 3, "three digits"),
            Digits(
                node,
                "mailerId",
                id => (id.Length == 6 && id[0] != '9') || (id.Length == 9 && id[0] == '9'),
                "six digits that begin with 0 to 8, or nine that begin with 9"));
    }

    private void Check(SettingsNode node, Envelope envelope, int paperWidth, bool hasBarcode)
    {
        if (paperWidth == 0)
        {
            // What is wrong is the paper, and is told there.
            return;
        }

        if (envelope.SlideAcross(paperWidth) < 0 || envelope.SlideDown < 0)
        {
            fields.Wrong(node, "envelope", "large enough for the paper and its first panel");
        }

        var area = envelope.AddressArea(paperWidth, hasBarcode);
        if (area.Right <= area.Left || area.Bottom <= area.Top)
        {
            fields.Wrong(node, "envelope", "such that a part of the folded letter stays in the window wherever it slides");
        }
        else if (hasBarcode && !envelope.HoldsBarcode(paperWidth))
        {
            fields.Wrong(node, "envelope", "such that a barcode stays in the window wherever the letter slides");
        }
    }

    private string Digits(SettingsNode node, string name, Predicate<string> isRight, string expected)
    {
        var text = fields.Text(node, name);
        if (text.Length > 0 && !(text.All(char.IsAsciiDigit) && isRight(text)))
        {
            fields.Wrong(node[name]!, name, expected);
        }

        return text;
    }

    private static Envelope NumberTen(int windowBottom) => new(
        Inches(9.5m), Inches(4.125m), Inches(0.875m), windowBottom, Inches(4.5m), Inches(1.125m), Inches(3.875m), Inches(0.125m));

    private static int Inches(decimal inches) => (int)(inches * 914_400);
}
