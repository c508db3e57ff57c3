// Lengths of pages as people and browsers read them.
namespace ImrDocs.Rendering.Pages;

/// <summary>Lengths of pages as people and browsers read them.</summary>
internal static class PageLengths
{
    /// <summary>A length in EMU (12,700 a point) in hundredths of a point, rounded half away from zero.</summary>
    public static long Hundredths(int emu) => Math.Sign(emu) * ((Math.Abs((long)emu) + 63) / 127);
}
