// Line ends of texts that travel through forms.
namespace ImrDocs.Web.Cases.Editing;

/// <summary>Forms send every line end as CR LF (HTML, 4.10.22.4); cases have LF, so that a text unchanged is the same text.</summary>
internal static class LineEnds
{
    /// <summary>The text with every line end as one LF.</summary>
    public static string Unix(string text) => text.ReplaceLineEndings("\n");
}
