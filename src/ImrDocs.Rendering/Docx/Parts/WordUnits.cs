// From EMU to the units of WordprocessingML.
namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>Converts lengths; what is no whole number of units is rounded to the nearest.</summary>
internal static class WordUnits
{
    private const int EmuPerTwip = 635;
    private const int EmuPerHalfPoint = 6_350;

    /// <summary>Twentieths of a point.</summary>
    public static int Twips(int emu) => Round(emu, EmuPerTwip);

    /// <summary>A length in EMU cut to whole twentieths of a point, so that sums of such lengths stay exact.</summary>
    public static int WholeTwips(int emu) => emu / EmuPerTwip * EmuPerTwip;

    /// <summary>Half points, the unit of type sizes.</summary>
    public static int HalfPoints(int emu) => Round(emu, EmuPerHalfPoint);

    /// <summary>
    /// Line spacing in 240ths of a font's own line height (ECMA-376 part 1, 17.3.1.33, <c>auto</c>), which both
    /// typefaces and their twins give as 2355/2048 of the type size. Unlike an exact height it clips no picture.
    /// </summary>
    public static int LineSpacing(int percentOfSize) => ((240 * 2048 * percentOfSize) + (2355 * 50)) / (2355 * 100);

    private static int Round(int emu, int unit) => (emu + (Math.Sign(emu) * unit / 2)) / unit;
}
