// The values at a place of the data of templates.
using ImrDocs.Scriban.Values;

namespace ImrDocs.Letters.Checking;

/// <summary>Follows paths such as <c>issues[].service</c> through the data of templates.</summary>
internal static class ModelPlaces
{
    private const string Element = "[]";

    /// <summary>The values at a place; none where the data have no such place.</summary>
    public static List<Value> Of(ScribanObject data, string path)
    {
        List<Value> values = [data];
        foreach (var step in path.Split('.'))
        {
            var name = step.TrimEnd('[', ']');
            values = Elements(values.SelectMany(value => MembersOf(value, name)), step[name.Length..]);
        }

        return values;
    }

    /// <summary>All places of some data, with <c>[]</c> behind lists; a list itself is listed too.</summary>
    public static IEnumerable<string> All(ScribanObject data, string prefix = "")
    {
        for (var i = 0; i < data.Count; i++)
        {
            var (path, value) = (prefix + data.NameAt(i), data.ValueAt(i));
            yield return path;
            if (value.Kind == ValueKind.List && value.AsList is { Count: > 0 } list)
            {
                (path, value) = (path + Element, list[0]);
            }

            foreach (var inner in value.Kind == ValueKind.Object ? All(value.AsObject, path + ".") : [])
            {
                yield return inner;
            }
        }
    }

    /// <summary>The elements of lists, as deep as there are brackets.</summary>
    /// <param name="values">The lists.</param>
    /// <param name="brackets">Such as <c>[][]</c>.</param>
    public static List<Value> Elements(IEnumerable<Value> values, string brackets)
    {
        for (var rest = brackets; rest.StartsWith(Element, StringComparison.Ordinal); rest = rest[Element.Length..])
        {
            values = values.SelectMany(ElementsOf);
        }

        return [.. values];
    }

    /// <summary>Nothing is known of null, nor of what functions and elements by name give.</summary>
    public static bool IsOpen(Value value) => value.Kind is ValueKind.Null or ValueKind.Function;

    /// <summary>The member of that name; null where it may have any value.</summary>
    public static IEnumerable<Value> MembersOf(Value holder, string name)
    {
        if (holder.Kind == ValueKind.Object)
        {
            return holder.AsObject.TryGet(name, out var member) ? [member] : [];
        }

        return IsOpen(holder) || ValueMembers.Of(holder.Kind).Contains(name, StringComparer.Ordinal) ? [Value.Null] : [];
    }

    private static IEnumerable<Value> ElementsOf(Value holder) => holder.Kind == ValueKind.List ? holder.AsList : [Value.Null];
}
