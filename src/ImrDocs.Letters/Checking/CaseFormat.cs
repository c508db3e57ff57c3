// What the case format says of the data that templates read.
using ImrDocs.Letters.Cases.Fields;
using ImrDocs.Letters.Cases.Format;

namespace ImrDocs.Letters.Checking;

/// <summary>What the case format says of the data that templates read.</summary>
internal static class CaseFormat
{
    /// <summary>The type at a path such as <c>issues[].decision</c>; null when the case format has no such path.</summary>
    public static FieldType? TypeAt(string path)
    {
        FieldType? type = CaseFields.Type;
        foreach (var step in path.Split('.'))
        {
            type = type.Inner?.Find(step.TrimEnd('[', ']'))?.Type;
            if (type is null)
            {
                return null;
            }
        }

        // An element of a list is no list.
        return path.EndsWith(']') ? type.Inner : type;
    }
}
