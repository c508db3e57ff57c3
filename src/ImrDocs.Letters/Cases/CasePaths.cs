// The paths of all fields that a case can have.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases.Fields;
using ImrDocs.Letters.Cases.Format;

namespace ImrDocs.Letters.Cases;

/// <summary>The paths of all fields that a case can have, for what people are to call each of them.</summary>
public static class CasePaths
{
    /// <summary>The paths, with <c>[]</c> for the entries of lists: <c>issues</c>, <c>issues[]</c>, <c>issues[].rationale</c>.</summary>
    public static ImmutableArray<string> All { get; } = [.. Of(CaseFields.Type, "")];

    private static IEnumerable<string> Of(ObjectType type, string prefix)
    {
        foreach (var field in type.Fields)
        {
            var path = prefix + field.Name;
            yield return path;
            if (field.Type.EntryType is not null)
            {
                path += "[]";
                yield return path;
            }

            foreach (var inner in field.Type.Inner is { } fields ? Of(fields, path + ".") : [])
            {
                yield return inner;
            }
        }
    }
}
