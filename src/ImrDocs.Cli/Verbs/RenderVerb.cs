// imrdocs render: letters of cases into a folder or a store.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Folders;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>render CASE… --out DIR</c>.</summary>
internal static class RenderVerb
{
    public static Command Create()
    {
        var options = new LetterOptions();
        var folder = new Option<string?>("--out") { Description = "Folder to write the letters into.", HelpName = "DIR" };
        var store = new Option<string?>("--store") { Description = "Archive the letters in a store (file:PATH or azure:CONTAINER) instead.", HelpName = "STORE" };
        var formats = Formats.Option();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a letter instead of the table." };
        var command = new Command("render", "Renders the letters of cases.") { folder, store, formats, json };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var wanted = Formats.Parse(parsed.GetRequiredValue(formats));
            var (into, address) = (parsed.GetValue(folder), parsed.GetValue(store));
            if (into is null == address is null)
            {
                throw new UsageException("render needs either --out DIR or --store STORE");
            }

            var (templates, request) = options.Load(parsed);
            if (request.Draft && address is not null)
            {
                throw new UsageException("a draft is never archived: render it with --out, or leave --draft out");
            }

            if (templates.Set is null)
            {
                DiagnosticReport.Write(templates.Diagnostics);
                return ExitCode.Refused;
            }

            var generator = new LetterGenerator(templates.Set);
            if (File.Exists(into))
            {
                throw new IOException($"--out: {into} is a file; letters are written into a folder");
            }

            ILetterDestination destination = into is not null
                ? new FolderDestination(new LetterFolder(into))
                : await StoreDestination.OpenAsync(address!, generator, cancellation);
            var run = new RenderRun(generator, request, wanted, destination);
            return await RenderReport.ShowAsync(run.RenderAsync(options.Cases(parsed), cancellation), parsed.GetValue(json));
        });
        return command;
    }
}
