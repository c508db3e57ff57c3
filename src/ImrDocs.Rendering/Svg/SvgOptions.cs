// What a host says about the pages it shows.
namespace ImrDocs.Rendering.Svg;

/// <summary>What a host says about the pages it shows: names and addresses that are its own.</summary>
public sealed record SvgOptions
{
    /// <summary>The name of a page for screen readers, from its number and the number of pages.</summary>
    public required Func<int, int, string> PageName { get; init; }

    /// <summary>The address of a picture, from its name in the template set; it may be a data URI.</summary>
    public required Func<string, string> PictureAddress { get; init; }

    /// <summary>
    /// The address of the place where a value can be changed, from its data path (<c>issues[0].rationale</c>); null
    /// when it cannot be changed. The values that have one are links.
    /// </summary>
    public Func<string, string?> FieldAddress { get; init; } = _ => null;

    /// <summary>The level of the letter's first headings among those of the host's page, from 1.</summary>
    public int HeadingLevel { get; init; } = 1;
}
