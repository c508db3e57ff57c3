// Tells of fields that the format does not have.
using System.Text;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Letters.Cases.Format;

/// <summary>
/// Reports unknown fields. A malformed file may have a person's name or number where a field name belongs, so an
/// unknown name is shown only when it cannot be one: when it is a near miss of a name of the format, or is written
/// as such names are, in at most 40 ASCII letters of which the first is a small one. Proper names begin with a
/// capital, numbers have digits, and most texts have spaces. Any other name is told by its place alone.
/// </summary>
internal static class UnknownField
{
    private const int LongestShown = 40;

    public static void Report(ref JsonCursor json, ObjectType owner)
    {
        var name = ReadName(json.Raw);
        var known = owner.Fields.Select(field => field.Name);
        var nearest = NearestName.Of(name, known);
        var isShown = nearest is not null || IsFieldName(name);
        json.Problems.Add(
            CaseDiagnostics.UnknownField,
            json.Offset,
            isShown ? $"Unknown field '{name}'" : "Unknown field, whose name is not shown as it may be private",
            nearest is null ? "The fields here are " + string.Join(", ", known) : $"Did you mean '{nearest}'?",
            isShown ? name : null);
    }

    // Names with escapes or anything but ASCII stay unread: they are never shown.
    private static string ReadName(ReadOnlySpan<byte> raw) =>
        raw.Length <= LongestShown && Ascii.IsValid(raw) && raw.IndexOfAnyInRange((byte)0, (byte)' ') < 0 && !raw.Contains((byte)'\\')
            ? Encoding.ASCII.GetString(raw)
            : "";

    private static bool IsFieldName(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.All(char.IsAsciiLetter);
}
