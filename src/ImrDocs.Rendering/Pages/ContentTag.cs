// Whether painted content is part of the letter's structure or page furniture.
namespace ImrDocs.Rendering.Pages;

/// <summary>Kinds of artifact (ISO 32000-1, table 330).</summary>
public enum ArtifactKind
{
    /// <summary>Not an artifact.</summary>
    None,

    /// <summary>A running header.</summary>
    Header,

    /// <summary>A running footer.</summary>
    Footer,

    /// <summary>A watermark.</summary>
    Watermark,

    /// <summary>Rules and other decoration of the layout.</summary>
    Layout,

    /// <summary>What the printer, the inserter or the mail reads, and no reader of the letter.</summary>
    ProductionAid,

    /// <summary>Lines in magenta that show where things may stand; they are looked at and never mailed.</summary>
    Guide,
}

/// <summary>The structure element that content belongs to, or the kind of artifact it is: exactly one of the two.</summary>
public readonly record struct ContentTag
{
    private ContentTag(StructureElement? element, ArtifactKind artifact)
    {
        Element = element;
        Artifact = artifact;
    }

    /// <summary>The structure element; null for an artifact.</summary>
    public StructureElement? Element { get; }

    /// <summary>The kind of artifact; <see cref="ArtifactKind.None"/> for content of a structure element.</summary>
    public ArtifactKind Artifact { get; }

    /// <summary>Content of a structure element.</summary>
    public static ContentTag Of(StructureElement element) => new(element, ArtifactKind.None);

    /// <summary>An artifact.</summary>
    public static ContentTag Of(ArtifactKind artifact) => new(null, artifact);
}
