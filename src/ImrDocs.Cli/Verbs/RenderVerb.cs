// imrdocs render: letters of cases into a folder or a store.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Folders;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>render CASE… --out DIR | --store STORE</c>.</summary>
internal static class RenderVerb
{
    public static Command Create()
    {
        var options = new LetterOptions();
        var folder = new Option<string?>("--out") { Description = "Folder to write the letters into.", HelpName = "DIR" };
        var store = new Option<string?>("--store")
        {
            Description = "Archive the letters in a store (file:PATH or azure:CONTAINER) instead, made from the release in force when the case was decided.",
            HelpName = "STORE",
        };
        var release = new ReleaseOption();
        var formats = Formats.Option();
        var json = new Option<bool>("--json") { Description = "Print one JSON object a letter instead of the table." };
        var command = new Command("render", "Renders the letters of cases.") { folder, store, formats, json };
        options.AddTo(command);
        release.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var wanted = Formats.Parse(parsed.GetRequiredValue(formats));
            var (into, address) = (parsed.GetValue(folder), parsed.GetValue(store));
            CheckPlaces(into, address, release.Of(parsed), options.IsDraft(parsed));
            var opened = address is null ? null : await OpenAsync(address, mustExist: into is not null, cancellation);
            var choice = new TemplateChoice(options, release.Of(parsed), archives: into is null);
            var (generators, request, diagnostics) = await choice.FindAsync(parsed, opened, cancellation);
            if (generators is null)
            {
                DiagnosticReport.Write(diagnostics);
                return ExitCode.Refused;
            }

            if (File.Exists(into))
            {
                throw new IOException($"--out: {into} is a file; letters are written into a folder");
            }

            using (generators)
            {
                ILetterDestination destination = into is not null
                    ? new FolderDestination(new LetterFolder(into, TimeProvider.System))
                    : new StoreDestination(opened!);
                var run = new RenderRun(generators, request, wanted, destination);
                return await RenderReport.ShowAsync(run.RenderAsync(options.Cases(parsed), cancellation), parsed.GetValue(json));
            }
        });
        return command;
    }

    private static void CheckPlaces(string? folder, string? store, int? release, bool isDraft)
    {
        if (release is not null && store is null)
        {
            throw new UsageException("--release names a release of a store: add --store STORE");
        }

        if (folder is null == store is null && release is null)
        {
            throw new UsageException("render needs either --out DIR or --store STORE");
        }

        if (isDraft && folder is null)
        {
            throw new UsageException("a draft is never archived: render it with --out, or leave --draft out");
        }
    }

    private static Task<IBlobStore> OpenAsync(string address, bool mustExist, CancellationToken cancellation)
    {
        var parsed = StoreOption.Parse(address);
        return mustExist ? parsed.OpenExistingAsync(StoreOption.Azure, cancellation) : parsed.OpenOrCreateAsync(StoreOption.Azure, cancellation);
    }
}
