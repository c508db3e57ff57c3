// The function that was probably meant by a name that a namespace does not have.
using ImrDocs.Scriban.Functions;
using ImrDocs.Text;

namespace ImrDocs.Scriban.Builtins;

/// <summary>The function that was probably meant by a name that its namespace does not have, or has for something else.</summary>
public static class FunctionSuggestion
{
    /// <summary>Its full name, such as <c>date.to_string</c>; null when none is near.</summary>
    /// <param name="group">The namespace.</param>
    /// <param name="name">What was written behind its dot.</param>
    public static string? For(FunctionNamespace group, string name) =>
        (InOtherLanguages(group.Name, name) ?? NearestName.Of(name, group.Functions.Select(function => function.MemberName))) is { } member
            ? $"{group.Name}.{member}"
            : null;

    private static string? InOtherLanguages(string group, string name) => (group, name.ToLowerInvariant().Replace("_", "", StringComparison.Ordinal)) switch
    {
        ("date", "format" or "totext" or "text" or "strftime") => "to_string",
        ("string", "upper" or "uppercase" or "toupper") => "upcase",
        ("string", "lower" or "lowercase" or "tolower") => "downcase",
        ("string", "trim") => "strip",
        ("string" or "array" or "object", "length" or "count" or "len") => "size",
        ("string", "title" or "titlecase") => "capitalizewords",
        ("string", "substring" or "substr") => "slice",
        ("array", "where") => "filter",
        _ => null,
    };
}
