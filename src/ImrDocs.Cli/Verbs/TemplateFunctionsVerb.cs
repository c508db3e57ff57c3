// imrdocs template functions: the reference of all functions that templates can call.
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Generation;
using ImrDocs.Scriban.Builtins;
using ImrDocs.Scriban.Functions;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>template functions [--json]</c>.</summary>
internal static class TemplateFunctionsVerb
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print the functions as JSON." };
        var command = new Command("functions", "Prints the reference of all functions that templates can call.") { json };
        command.SetAction(parsed =>
        {
            IEnumerable<FunctionDeclaration> globals = [.. BuiltinFunctions.Globals, .. LetterFunctions.All];
            if (parsed.GetValue(json))
            {
                var all = globals.Concat(BuiltinFunctions.Namespaces.SelectMany(group => group.Functions));
                Console.WriteLine(JsonSerializer.Serialize([.. all.Select(FunctionJson.From)], OutputJsonContext.Readable.IReadOnlyListFunctionJson));
            }
            else
            {
                Console.Out.Write(FunctionReference.Write(globals, BuiltinFunctions.Namespaces));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
