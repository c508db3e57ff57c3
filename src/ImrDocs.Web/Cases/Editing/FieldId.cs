// The ids of what belongs to a field of the case in a page.
using System.Text;

namespace ImrDocs.Web.Cases.Editing;

/// <summary>
/// The ids in a page of a field and of what is said about it, from its data path: <c>issues[0].rationale</c> becomes
/// <c>f-issues-0-rationale</c>. Names of the case format hold letters only, so that no two paths become one id.
/// </summary>
internal static class FieldId
{
    /// <summary>The id of the field itself.</summary>
    public static string Of(string path) => "f-" + Slug(path);

    /// <summary>The id of the place for its diagnostics.</summary>
    public static string OfDiagnostics(string path) => "d-" + Slug(path);

    /// <summary>The id of the place for what changed in it.</summary>
    public static string OfChanges(string path) => "c-" + Slug(path);

    private static string Slug(string path)
    {
        var slug = new StringBuilder(path.Length);
        foreach (var character in path)
        {
            _ = character switch
            {
                '.' or '[' => slug.Append('-'),
                ']' => slug,
                _ => slug.Append(character),
            };
        }

        return slug.ToString();
    }
}
