// Names that the package format defines.
namespace ImrDocs.Rendering.Docx.Parts;

/// <summary>Namespaces of packages (ECMA-376 part 2, annex E) and of WordprocessingML documents.</summary>
internal static class OpcNames
{
    public const string RelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

    public const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string ContentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";

    public const string WordContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    public static ReadOnlySpan<byte> XmlDeclaration => """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""u8;

    /// <summary>Namespace declarations of the root of a story.</summary>
    public static ReadOnlySpan<byte> StoryNamespaces =>
        """
         xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
        """u8;
}
