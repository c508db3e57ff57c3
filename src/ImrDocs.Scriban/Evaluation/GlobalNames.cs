// The names that exist without any data.
using System.Collections.Immutable;
using ImrDocs.Scriban.Builtins;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Evaluation;

/// <summary>The names that exist without any data: namespaces, includes, <c>empty</c>, <c>blank</c> and the host's functions.</summary>
internal static class GlobalNames
{
    /// <summary>An object with all of them.</summary>
    public static ScribanObject Create(ImmutableArray<FunctionDeclaration> hostFunctions)
    {
        var names = new ScribanObject(16);
        foreach (var group in BuiltinFunctions.Namespaces)
        {
            names.Set(group.Name, group.Members);
        }

        foreach (var function in IncludeFunctions.All.AddRange(hostFunctions))
        {
            names.Set(function.MemberName, function);
        }

        names.Set("empty", Value.Empty);
        names.Set("blank", Value.Empty);
        return names;
    }
}
