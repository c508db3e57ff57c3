namespace ImrDocs.Web.Tests.Journeys;

/// <summary>How a page is looked at.</summary>
/// <param name="Width">Width of the window in CSS pixels.</param>
/// <param name="Height">Its height.</param>
/// <param name="IsDark">Whether the reader asks for dark pages.</param>
public sealed record Look(int Width, int Height, bool IsDark)
{
    public static Look Desk { get; } = new(1280, 900, IsDark: false);

    public static Look Phone { get; } = new(390, 844, IsDark: false);

    public static IReadOnlyList<Look> All { get; } = [Desk, Desk with { IsDark = true }, Phone, Phone with { IsDark = true }];

    /// <summary>A name for files and messages: <c>1280-dark</c>.</summary>
    public override string ToString() => $"{Width}-{(IsDark ? "dark" : "light")}";
}
