// The style sheet of the tests.
using System.Collections.Immutable;
using ImrDocs.Documents.Styles;

namespace ImrDocs.Documents.Tests;

/// <summary>US Letter with one-inch margins; every required style and two more are 12 pt serif; one frame.</summary>
internal static class TestStyles
{
    private const int Inch = 914_400;
    private const int TwelvePoints = 152_400;

    public static StyleSheet Sheet { get; } = new(
        new PageFormat(Inch * 17 / 2, Inch * 11, Inch, Inch, Inch, Inch, Inch / 2, Inch / 2),
        StyleNames.Required.AddRange("small", "notice")
            .ToImmutableDictionary(name => name, _ => new ParagraphStyle { Typeface = Typeface.Serif, Size = TwelvePoints }, StringComparer.Ordinal))
    {
        Frames = ImmutableDictionary<string, FrameBox>.Empty.Add("window", new FrameBox(Inch, 2 * Inch, 3 * Inch, Inch)),
    };
}
