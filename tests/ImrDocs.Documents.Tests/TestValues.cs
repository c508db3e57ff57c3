// Strings for property tests: arbitrary Unicode with a taste for trouble.
using FsCheck;
using FsCheck.Fluent;

namespace ImrDocs.Documents.Tests;

/// <summary>Generators with a fixed seed, so that a run can be repeated.</summary>
internal static class TestValues
{
    private static readonly string[] Troublesome =
    [
        "*", "**", "_", "`", "#", "# ", "|", "|---|", ":::", "::: keep", "[", "](", ")", "![", "\\", "<b>", "&amp;", ">", "---", "- ", "• ",
        "1. ", "3) ", "{{", "}}", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\u00A0", "\u2028", "\u202F", "\u3000", "\u0085", "e\u0301", "\u0301",
        "\uE000", "\uE100", "\uE001", "\uF8FF", "\uFFFD", "\u200B", "\uFEFF", "\u1100\u1161", "\U0001F600", "\u212B", "https://x", "mailto:", "a", "word", "Ω", "한", "ا",
    ];

    public static Config Repeatable(int tests) => Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20131120, 4611);

    /// <summary>Any text without lone surrogates and control characters; may be empty or blank.</summary>
    public static Gen<string> Text { get; } =
        Gen.Frequency(
                (3, Gen.Elements(Troublesome)),
                (1, Gen.Choose(0x20, 0x2FFFF).Where(IsPrintable).Select(char.ConvertFromUtf32)))
            .ListOf()
            .Select(string.Concat);

    /// <summary>The same, but something of it is printed.</summary>
    public static Gen<string> VisibleText { get; } = Text.Where(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>Any UTF-16 code units at all.</summary>
    public static Gen<string> AnyCodeUnits { get; } =
        Gen.Frequency((3, Gen.Elements(Troublesome)), (1, Gen.Choose(0, 0xFFFF).Select(unit => ((char)unit).ToString())))
            .ListOf()
            .Select(string.Concat);

    private static bool IsPrintable(int scalar) =>
        scalar is not (>= 0xD800 and <= 0xDFFF) and not (>= 0x7F and <= 0x9F) and not (>= 0xFDD0 and <= 0xFDEF) && (scalar & 0xFFFE) != 0xFFFE;
}
