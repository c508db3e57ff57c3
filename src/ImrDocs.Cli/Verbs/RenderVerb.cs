// imrdocs render: letters of cases into a folder or a store.
using System.Collections.Immutable;
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Folders;
using ImrDocs.Storage.Releases;

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
        var overlay = new Option<bool>("--overlay")
        {
            Description = "Check each copy of a mailed edition for its envelope, and write it once more with the window and its clear zones drawn over the first page, as NAME.overlay.pdf.",
        };
        var watch = new Option<bool>("--watch") { Description = "Go on, and render again when a template or a case changes; Ctrl+C ends." };
        var command = new Command("render", "Renders the letters of cases.") { folder, store, formats, overlay, json, watch };
        options.AddTo(command);
        release.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var wanted = Formats.Parse(parsed.GetRequiredValue(formats));
            if (Environment.ProcessorCount > 1)
            {
                _ = Task.Run(() => FirstLetter.Prepare(wanted), cancellation);
            }

            var (into, address) = (parsed.GetValue(folder), parsed.GetValue(store));
            CheckPlaces(into, address, release.Of(parsed), options.IsDraft(parsed));
            if (parsed.GetValue(watch))
            {
                return await WatchAsync(options, parsed, wanted, parsed.GetValue(json), into, address, cancellation);
            }

            if (parsed.GetValue(overlay) && into is null)
            {
                throw new UsageException("an overlay is never archived: render it with --out, or leave --overlay out");
            }

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
                    ? Destination(new LetterFolder(into, TimeProvider.System), parsed.GetValue(overlay))
                    : new StoreDestination(opened!);
                var run = new RenderRun(generators, request, wanted, destination);
                var code = await RenderReport.ShowAsync(run.RenderAsync(options.Cases(parsed), cancellation), parsed.GetValue(json));
                if (parsed.GetValue(overlay) && !parsed.GetValue(json))
                {
                    Console.WriteLine(OverlayLegend);
                }

                return code;
            }
        });
        return command;
    }

    /// <summary>What the lines of an overlay are; the picture itself has no words.</summary>
    private const string OverlayLegend =
        "In NAME.overlay.pdf: the thick line is what the window always shows, the thin one inside it where the address may stand; "
        + "broken lines are what the window can ever show, the fold, and the place of the sheet's mark, lower right";

    private static Task<int> WatchAsync(
        LetterOptions options,
        ParseResult parsed,
        ImmutableArray<LetterFormat> formats,
        bool json,
        string? folder,
        string? store,
        CancellationToken cancellation)
    {
        var paths = options.CasePaths(parsed);
        if (folder is null || store is not null || paths.Contains("-", StringComparer.Ordinal))
        {
            throw new UsageException("--watch needs --out DIR, templates of a folder, and cases that are files");
        }

        var files = new WatchedFiles(Templates.Folder(options.TemplatesFolder(parsed)), paths);
        return new RenderWatch(files, RenderAsync).RunAsync(cancellation);

        async Task RenderAsync(IReadOnlySet<string>? names, CancellationToken stopping)
        {
            var (templates, request) = options.Load(parsed);
            if (templates.Set is not { } set)
            {
                DiagnosticReport.Write(templates.Diagnostics);
                return;
            }

            using var generators = LetterGenerators.Of(new LetterGenerator(set));
            var run = new RenderRun(generators, request, formats, new FolderDestination(new LetterFolder(folder, TimeProvider.System)));
            var cases = options.Cases(parsed).Where(file => names?.Contains(file.Name) != false);
            await RenderReport.ShowAsync(run.RenderAsync(cases, stopping), json);
        }
    }

    private static ILetterDestination Destination(LetterFolder folder, bool overlay) =>
        overlay ? new OverlayDestination(folder) : new FolderDestination(folder);

    private static void CheckPlaces(string? folder, string? store, int? release, bool isDraft)
    {
        if (release is not null && store is null)
        {
            throw new UsageException("--release names a release of a store: add --store STORE");
        }

        if (folder is null == store is null && release is null)
        {
            throw new UsageException(folder is null
                ? "render needs either --out DIR or --store STORE"
                : "--out and --store go together only with --release N, which takes the templates of the store: leave one of them out");
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
