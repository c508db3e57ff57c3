// The settings part: word/settings.xml.
using DocumentFormat.OpenXml.Wordprocessing;

namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>Makes the settings of a document (ECMA-376 part 1, 17.15).</summary>
internal static class SettingsPart
{
    /// <summary>Word 2013 and later; older modes lay out tables and spacing differently.</summary>
    private const string CurrentWord = "15";

    private const string MicrosoftWord = "http://schemas.microsoft.com/office/word";

    public static Settings Create(string language) => new(
        new Zoom { Percent = "100" },
        new HideSpellingErrors(),
        new HideGrammaticalErrors(),
        new DefaultTabStop { Val = 720 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(
            Setting(CompatSettingNameValues.CompatibilityMode, CurrentWord),
            Setting(CompatSettingNameValues.OverrideTableStyleFontSizeAndJustification, "1"),
            Setting(CompatSettingNameValues.EnableOpenTypeFeatures, "1"),
            Setting(CompatSettingNameValues.DoNotFlipMirrorIndents, "1"),
            Setting(CompatSettingNameValues.DifferentiateMultirowTableHeaders, "1")),
        new ThemeFontLanguages { Val = language },
        new DecimalSymbol { Val = "." },
        new ListSeparator { Val = "," });

    private static CompatibilitySetting Setting(CompatSettingNameValues name, string value) =>
        new() { Name = name, Uri = MicrosoftWord, Val = value };
}
