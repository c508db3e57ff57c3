// Structure types as PDF names.
using ImrDocs.Rendering.Pages;

namespace ImrDocs.Rendering.Pdf.Structure;

/// <summary>Names of the standard structure types (ISO 32000-1, 14.8.4); no role map is needed for them.</summary>
internal static class StructureNames
{
    private static readonly byte[][] Names = Array.ConvertAll(
        Enum.GetNames<StructureType>(), name => System.Text.Encoding.ASCII.GetBytes("/" + name));

    /// <summary>The name with its solidus.</summary>
    public static ReadOnlySpan<byte> Of(StructureType type) => Names[(int)type];
}
