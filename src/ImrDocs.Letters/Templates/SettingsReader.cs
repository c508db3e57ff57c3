// letter.json: what of it the program itself understands.
using System.Text.Json;
using ImrDocs.Documents.Tree;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Templates;

/// <summary>
/// Reads the settings that the program understands: language, editions, page, envelope and styles. Everything else in
/// the file is the templates' own and reaches them under the name <c>letter</c>.
/// </summary>
internal sealed class SettingsReader(ICollection<Diagnostic> diagnostics)
{
    private readonly SettingsFields _fields = new(diagnostics);

    /// <summary>The settings; what is wrong or missing becomes a diagnostic and a default that is never printed.</summary>
    public LetterSettings Read(SettingsNode root)
    {
        var language = _fields.Text(root, "language");
        var organisation = _fields.Member(root, "organisation", JsonValueKind.Object);
        var author = organisation is null ? "" : _fields.Text(organisation, "name");
        var editions = new EditionReader(_fields).Read(root);
        var looks = new StyleReader(_fields);
        var page = looks.ReadPage(root);
        var mail = new MailReader(_fields);
        var barcode = mail.ReadBarcode(root);
        var envelope = mail.ReadEnvelope(root, page.Width, barcode is not null);
        var styles = looks.Read(root, page, envelope, barcode is not null);
        var large = _fields.Optional(root, "largePrint", JsonValueKind.Object);
        var draft = _fields.Member(root, "draft", JsonValueKind.Object);
        return new LetterSettings
        {
            Language = language,
            Author = author,
            Editions = editions,
            Envelope = envelope,
            Barcode = barcode,
            Specimen = _fields.Flag(root, "specimen") ? root["specimen"]!.Span : null,
            Styles = styles,
            LargePrint = large is null ? null : looks.ReadLarge(large, styles),
            DraftPlaceholder = draft is null ? "" : _fields.Text(draft, "placeholder"),
            DraftWatermark = ReadWatermark(draft),
        };
    }

    private TextInline ReadWatermark(SettingsNode? draft)
    {
        var text = draft is null ? "" : _fields.Text(draft, "watermark");
        var node = draft?["watermark"];
        return new TextInline(text, Emphasis.None, IsValue: false, node is null ? default : new Origin(node.Span, Frame: null, Data: null));
    }
}
