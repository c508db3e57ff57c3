// The namespace array.
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Scriban.Builtins.Arrays;

/// <summary>The functions of the namespace <c>array</c>. None of them changes its argument.</summary>
internal static class ArrayNamespace
{
    public static FunctionNamespace Create() => new(
        "array",
        "Functions of lists. None of them changes the list it is given: the result is a new one. A text is a list of its characters, "
        + "an object of its pairs `key` and `value`, null an empty list.",
        [.. ArrayElements.Functions, .. ArrayChanges.Functions, .. ArrayOrder.Functions, .. ArrayCalls.Functions]);
}
