// letter.json: what of it the program itself understands.
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ImrDocs.Documents.Styles;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Templates;

/// <summary>
/// Reads the settings that the program understands: language, editions, page and styles. Everything else in the
/// file is the templates' own and reaches them under the name <c>letter</c>.
/// </summary>
internal sealed class SettingsReader(ICollection<Diagnostic> diagnostics)
{
    /// <summary>The settings; what is wrong or missing becomes a diagnostic and a default that is never printed.</summary>
    public LetterSettings Read(SettingsNode root) => new(
        Language: Text(root, "language"),
        Author: Member(root, "organisation", JsonValueKind.Object) is { } organisation ? Text(organisation, "name") : "",
        Editions: ReadEditions(root),
        Styles: new StyleSheet(ReadPage(root), ReadStyles(root)),
        DraftPlaceholder: Member(root, "draft", JsonValueKind.Object) is { } draft ? Text(draft, "placeholder") : "");

    private ImmutableSortedDictionary<string, string> ReadEditions(SettingsNode root)
    {
        var editions = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, file) in Member(root, "editions", JsonValueKind.Object)?.Members ?? [])
        {
            if (file.Kind == JsonValueKind.String)
            {
                editions[name] = file.Text;
            }
            else
            {
                Wrong(file, "editions." + name, "the name of a template file");
            }
        }

        return editions.ToImmutable();
    }

    private PageFormat ReadPage(SettingsNode root)
    {
        var page = Member(root, "page", JsonValueKind.Object);
        return page is null ? new PageFormat(0, 0, 0, 0, 0, 0, 0, 0) : new PageFormat(
            Length(page, "width"),
            Length(page, "height"),
            Length(page, "marginTop"),
            Length(page, "marginRight"),
            Length(page, "marginBottom"),
            Length(page, "marginLeft"),
            Length(page, "headerDistance"),
            Length(page, "footerDistance"));
    }

    private ImmutableDictionary<string, ParagraphStyle> ReadStyles(SettingsNode root)
    {
        var styles = ImmutableDictionary.CreateBuilder<string, ParagraphStyle>(StringComparer.Ordinal);
        var node = Member(root, "styles", JsonValueKind.Object);
        foreach (var (name, style) in node?.Members ?? [])
        {
            styles[name] = ReadStyle(style);
        }

        if (node is not null)
        {
            foreach (var name in StyleNames.Required.Where(name => !styles.ContainsKey(name)))
            {
                diagnostics.Add(Diagnostic.At(LetterDiagnostics.SettingMissing, node.Span, $"The style \"{name}\" is missing"));
            }
        }

        return styles.ToImmutable();
    }

    private ParagraphStyle ReadStyle(SettingsNode style)
    {
        var read = new ParagraphStyle
        {
            Typeface = Choice(style, "typeface", Typeface.Serif),
            Size = Length(style, "size"),
            Bold = Flag(style, "bold"),
            Italic = Flag(style, "italic"),
            Alignment = Choice(style, "alignment", Alignment.Left),
            LineHeightPercent = style["lineHeight"] is null ? 115 : Percent(style, "lineHeight"),
            SpaceBefore = style["spaceBefore"] is null ? 0 : Length(style, "spaceBefore"),
            SpaceAfter = style["spaceAfter"] is null ? 0 : Length(style, "spaceAfter"),
            IndentLeft = style["indentLeft"] is null ? 0 : Length(style, "indentLeft"),
            KeepWithNext = Flag(style, "keepWithNext"),
        };
        foreach (var (name, value) in style.Members)
        {
            if (!StyleMembers.Contains(name, StringComparer.Ordinal))
            {
                Wrong(value, name, "one of " + string.Join(", ", StyleMembers));
            }
        }

        return read;
    }

    private static readonly ImmutableArray<string> StyleMembers =
        ["typeface", "size", "bold", "italic", "alignment", "lineHeight", "spaceBefore", "spaceAfter", "indentLeft", "keepWithNext"];

    private SettingsNode? Member(SettingsNode node, string name, JsonValueKind kind)
    {
        var member = node[name];
        if (member is null)
        {
            diagnostics.Add(Diagnostic.At(LetterDiagnostics.SettingMissing, node.Span, $"The setting \"{name}\" is missing"));
            return null;
        }

        if (member.Kind != kind)
        {
            Wrong(member, name, kind == JsonValueKind.Object ? "an object" : "a text in quotes");
            return null;
        }

        return member;
    }

    private string Text(SettingsNode node, string name) => Member(node, name, JsonValueKind.String)?.Text ?? "";

    private int Length(SettingsNode node, string name)
    {
        if (Member(node, name, JsonValueKind.String) is not { } member)
        {
            return 0;
        }

        var length = LengthReader.Read(member.Text);
        if (length is null)
        {
            Wrong(member, name, "a length such as \"12pt\", \"0.5in\" or \"25mm\"");
        }

        return length ?? 0;
    }

    private int Percent(SettingsNode node, string name)
    {
        var member = node[name]!;
        if (member.Kind == JsonValueKind.String
            && member.Text.EndsWith('%')
            && int.TryParse(member.Text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            && percent is >= 80 and <= 300)
        {
            return percent;
        }

        Wrong(member, name, "a percentage from \"80%\" to \"300%\"");
        return 100;
    }

    private bool Flag(SettingsNode node, string name)
    {
        var member = node[name];
        if (member is not null && member.Kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Wrong(member, name, "true or false");
        }

        return member?.Kind == JsonValueKind.True;
    }

    private TEnum Choice<TEnum>(SettingsNode node, string name, TEnum fallback)
        where TEnum : struct, Enum
    {
        var member = node[name];
        if (member is null)
        {
            return fallback;
        }

        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (string.Equals(member.Text, value.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        Wrong(member, name, "one of " + string.Join(", ", Enum.GetNames<TEnum>()).ToLowerInvariant());
        return fallback;
    }

    private void Wrong(SettingsNode node, string name, string expected) =>
        diagnostics.Add(Diagnostic.At(LetterDiagnostics.SettingWrong, node.Span, $"The setting \"{name}\" must be {expected}"));
}
