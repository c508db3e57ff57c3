// How a template is read.
namespace ImrDocs.Scriban.Parsing;

/// <summary>How a template is read.</summary>
public sealed record ParserOptions
{
    /// <summary>A letter's template: decimals are exact, unclosed statements are told where they open.</summary>
    public static ParserOptions Strict { get; } = new();

    /// <summary>As upstream reads it.</summary>
    public static ParserOptions Lenient { get; } = new() { IsStrict = false };

    /// <summary>Whether mistakes are told where they can be mended, and numbers with a point are decimals.</summary>
    public bool IsStrict { get; init; } = true;

    /// <summary>Whether the source is code without braces.</summary>
    public bool IsScript { get; init; }

    /// <summary>Expressions and blocks inside each other.</summary>
    public int Depth { get; init; } = 250;
}
