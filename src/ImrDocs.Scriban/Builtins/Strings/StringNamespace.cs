// The namespace string.
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Scriban.Builtins.Strings;

/// <summary>The functions of the namespace <c>string</c>. Positions and lengths count UTF-16 code units.</summary>
internal static class StringNamespace
{
    public static FunctionNamespace Create() => new(
        "string",
        "Functions of texts. Positions and lengths count UTF-16 code units from 0.",
        [.. StringCase.Functions, .. StringTests.Functions, .. StringParts.Functions, .. StringChanges.Functions, .. StringConversions.Functions, .. StringDigests.Functions]);
}
