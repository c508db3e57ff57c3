// Writes the reference page of the built-in functions.
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
    /// <summary>The whole page: a list of the namespaces, then each with its functions in alphabetical order.</summary>
    public static string Write(IEnumerable<FunctionNamespace> namespaces)
    {
        var page = new StringBuilder("# Built-in functions\n");
        foreach (var functions in namespaces)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {functions.Name}\n\n{functions.Summary}\n");
            foreach (var function in functions.Functions.OrderBy(f => f.MemberName, StringComparer.Ordinal))
            {
                Write(page, function);
            }
        }

        return page.ToString();
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
        page.Append(function.Output is null ? "\nPrints what the host's clock or seed gives.\n" : $"\nprints\n\n{Indent(function.Output)}\n");
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
