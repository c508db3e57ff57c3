// Texts for property tests: what people type and paste, and what nobody should.
using FsCheck;
using FsCheck.Fluent;

namespace ImrDocs.Letters.Tests.AnyText;

/// <summary>Generators of texts; checks with <see cref="Repeatable"/> draw the same ones in every run.</summary>
internal static class Texts
{
    private static readonly string[] Words =
    [
        "a", "word", "two words", "10/325 mg #30", "1-2 q6h", "Nguyễn Thị Ánh", "Löwenstein–Muñoz", "≥ 5°", "Norco®", "“quoted”", "’", "…",
        "AVATAR", "fi", "https://example.org/a/b?c=d&e=f#g", "someone@example.org", "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890",
    ];

    private static readonly string[] Markup =
    [
        "*", "**", "_", "__", "`", "```", "# ", "## ", "|", "|---|", ":::", "::: keep", ":::\n", "[", "](", ")", "[#page]", "![", "\\", "<b>", "<!--", "&amp;", "&#65;",
        "> ", "---", "- ", "* ", "+ ", "• ", "1. ", "3) ", "{{", "}}", "{{ caseNumber }}", "{%", "%}", "~", "$", "‹", "›", "⏎", "⍽", "]]>", "<w:t>",
    ];

    private static readonly string[] Spaces = [" ", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\u00A0", "\u2007", "\u2028", "\u2029", "\u202F", "\u3000"];

    private static readonly string[] Marks = ["e\u0301", "\u0301", "\u0323\u0302", "a\u0302\u0301", "o\u031B", "\u212B", "n\u0303", "q\u0308"];

    /// <summary>Characters that are never painted; whether a font has them does not matter.</summary>
    private static readonly string[] Invisible = ["\u00AD", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202C", "\u2060", "\u2066", "\u2069", "\uFEFF", "\uFE0F"];

    private static readonly string[] Unprintable =
    [
        "\u05D0", "\u05E9\u05DC\u05D5\u05DD", "\u0627", "\u0915\u093F", "\u0E01", "\u4E2D", "\uD55C", "\uE000", "\uE001", "\uE100", "\uF8FF", "\U000130B8", "\U0002F800", "\U000F0000", "\U0001FAE0",
    ];

    private static readonly string[] Refused = ["\0", "\u0085", "\u0001", "\u0008", "\u001B", "\u007F", "\u009F", "\uD800", "\uDC00", "\uFFFE", "\uFFFF", "\uFDD0", "\uD83F\uDFFF"];

    private static readonly Gen<string> Piece = Gen.Frequency(
        (4, Gen.Elements(Words)),
        (4, Gen.Elements(Markup)),
        (4, Gen.Elements(Spaces)),
        (1, Gen.Elements(Marks)),
        (1, Gen.Elements(Invisible)),
        (3, Gen.OneOf(
            Gen.Choose(0x21, 0x7E), Gen.Choose(0xA1, 0x24F), Gen.Choose(0x391, 0x3A1), Gen.Choose(0x3B1, 0x3C9), Gen.Choose(0x410, 0x44F), Gen.Choose(0x1EA0, 0x1EF9),
            Gen.Choose(0x2190, 0x21FF), Gen.Choose(0x2200, 0x22FF), Gen.Choose(0x1D538, 0x1D539), Gen.Choose(0x1F600, 0x1F606)).Select(char.ConvertFromUtf32)));

    /// <summary>Texts that a letter prints: characters that its fonts have, or that are never painted.</summary>
    public static Gen<string> Printable { get; } = Piece.ListOf().Select(string.Concat).Where(IsVisible);

    /// <summary>A character that no letter prints, in the midst of others.</summary>
    public static Gen<(string Before, string Character, string After)> WithUnprintable { get; } =
        from before in Printable
        from character in Gen.Elements(Unprintable)
        from after in Printable
        select (before, character, after);

    /// <summary>Any UTF-16 code units, with a taste for trouble.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency(
            (6, Piece),
            (1, Gen.Elements(Unprintable)),
            (1, Gen.Elements(Refused)),
            (1, Gen.Choose(0, 0xFFFF).Select(unit => ((char)unit).ToString())))
        .ListOf()
        .Select(string.Concat);

    /// <summary>A run that can be repeated.</summary>
    public static Config Repeatable(int tests) => Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20131120, 4611);

    /// <summary>Something of it is painted; else it would be nothing to look for.</summary>
    private static bool IsVisible(string text) => Shown.Visible(text).Length > 0;
}
