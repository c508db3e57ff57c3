// Writes the reference page of functions.
using System.Globalization;
using System.Text;
using ImrDocs.Scriban.Functions;
using ImrDocs.Scriban.Values;

namespace ImrDocs.Scriban.Builtins;

/// <summary>
/// Writes the reference page of functions as Markdown, from the declarations that also implement them. The same
/// declarations give the same text.
/// </summary>
public static class FunctionReference
{
    /// <summary>The whole page: the functions without a namespace, then each namespace with its functions, all in alphabetical order.</summary>
    /// <param name="globals">Functions that belong to no namespace.</param>
    /// <param name="namespaces">The namespaces.</param>
    public static string Write(IEnumerable<FunctionDeclaration> globals, IEnumerable<FunctionNamespace> namespaces)
    {
        var page = new StringBuilder("# Functions\n\nThe functions that templates can call. Those of a namespace are written with its name: `string.upcase`.\n");
        page.Append("\n## Without a namespace\n");
        Write(page, globals);
        foreach (var functions in namespaces)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {functions.Name}\n\n{functions.Summary}\n");
            Write(page, functions.Functions);
        }

        return page.ToString();
    }

    private static void Write(StringBuilder page, IEnumerable<FunctionDeclaration> functions)
    {
        foreach (var function in functions.OrderBy(f => f.MemberName, StringComparer.Ordinal))
        {
            Write(page, function);
        }
    }

    private static void Write(StringBuilder page, FunctionDeclaration function)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {function.Name}\n\n{function.Summary}\n\n    {function}\n");
        if (!function.Parameters.IsEmpty)
        {
            page.Append('\n');
        }

        foreach (var parameter in function.Parameters)
        {
            page.Append(CultureInfo.InvariantCulture, $"- `{parameter.Name}`: {Describe(parameter)}\n");
        }

        page.Append("\nExample:\n\n").Append(Indent(function.Example)).Append('\n');
        page.Append(function.Output is null ? "\nWhat it prints depends on the host: its templates, clock or seed.\n" : $"\nprints\n\n{Indent(function.Output)}\n");
    }

    private static string Describe(FunctionParameter parameter)
    {
        var type = parameter.Type switch
        {
            ParameterType.Any => "any value",
            ParameterType.Text or ParameterType.TextOrMarkup => "text",
            ParameterType.Int or ParameterType.Long => "integer",
            ParameterType.Double or ParameterType.Number => "number",
            ParameterType.Boolean => "truth of any value",
            ParameterType.Date => "date",
            ParameterType.TimeSpan => "duration",
            ParameterType.List => "list",
            ParameterType.Object => "object",
            _ => "function",
        };
        return parameter switch
        {
            { IsRest: true } => type + ", any number of them",
            { IsOptional: true, Default.Kind: ValueKind.String } => $"{type}, else `\"{parameter.Default.AsString}\"`",
            { IsOptional: true, Default.Kind: ValueKind.Int } => $"{type}, else {parameter.Default.AsInt}",
            { IsOptional: true } => type + ", may be left out",
            _ => type,
        };
    }

    private static string Indent(string text) => "    " + text.Replace("\n", "\n    ", StringComparison.Ordinal);
}
