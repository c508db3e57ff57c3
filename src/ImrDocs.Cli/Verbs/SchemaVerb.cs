// imrdocs schema: the JSON Schema of a case.
using System.CommandLine;
using ImrDocs.Letters.Cases;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>schema</c>.</summary>
internal static class SchemaVerb
{
    public static Command Create()
    {
        var command = new Command("schema", "Prints the JSON Schema of a case file.");
        command.SetAction(_ =>
        {
            Console.Out.Write(CaseSchema.Write());
            return ExitCode.Done;
        });
        return command;
    }
}
