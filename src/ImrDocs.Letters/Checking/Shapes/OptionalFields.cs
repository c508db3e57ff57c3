// The optional fields of the case format, and cases that leave them out.
using System.Text.Json;
using System.Text.Json.Nodes;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Cases.Format;

namespace ImrDocs.Letters.Checking.Shapes;

/// <summary>The optional fields of the case format, and cases that leave them out.</summary>
internal static class OptionalFields
{
    /// <summary>The paths of all optional fields of an object, such as <c>documentsReviewed.author</c>.</summary>
    public static IEnumerable<string> Of(ObjectType type) =>
        from field in type.Fields
        from path in (field.IsRequired ? [] : new[] { field.Name }).Concat(field.Type.Inner is { } inner ? Of(inner).Select(path => $"{field.Name}.{path}") : [])
        select path;

    /// <summary>A case without a field, in a list without that of each entry; null when a case must have it, or has none.</summary>
    public static Case? Without(Case @case, string path)
    {
        var root = JsonNode.Parse(CaseWriter.Write(@case))!;
        return Remove(root, path.Split('.')) ? CaseReader.Read(JsonSerializer.SerializeToUtf8Bytes(root), "").Case : null;
    }

    private static bool Remove(JsonNode node, ReadOnlySpan<string> path)
    {
        var isRemoved = false;
        if (node is JsonArray entries)
        {
            foreach (var entry in entries)
            {
                isRemoved |= Remove(entry!, path);
            }

            return isRemoved;
        }

        return node is JsonObject members
            && (path.Length == 1 ? members.Remove(path[0]) : members[path[0]] is { } inner && Remove(inner, path[1..]));
    }
}
