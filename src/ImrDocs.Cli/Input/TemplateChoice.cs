// From which templates letters are made: a release of a store, or a folder.
using System.Collections.Immutable;
using System.CommandLine;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Input;

/// <summary>From which templates the letters of a run are made, and which letter of them is wanted.</summary>
/// <param name="options">The options that say which letter is wanted.</param>
/// <param name="release">The release that was named, if any.</param>
/// <param name="archives">Whether the letters are archived.</param>
internal sealed class TemplateChoice(LetterOptions options, int? release, bool archives)
{
    /// <summary>The generators of the run, or why there are none.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="store">The store that was named; null for the folder of templates.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UsageException">A folder was named though the store has releases, or there is no such letter.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(LetterGenerators? Generators, LetterRequest Request, ImmutableArray<Diagnostic> Diagnostics)> FindAsync(
        ParseResult parsed, IBlobStore? store, CancellationToken cancellation)
    {
        var history = store is null ? null : await new ReleaseLedger(store).ReadAsync(cancellation);
        if (release is { } number)
        {
            RefuseFolder(parsed, "--release says which");
            return history!.Find(number) is not { } named ? Refused(ReleaseProcess.Unknown(number))
                : named.Approval is null && archives ? Refused(new Diagnostic(ReleaseDiagnostics.NotApproved, "The release waits for approval"))
                : (LetterGenerators.OfRelease(store!, named), await RequestAsync(parsed, store!, named, cancellation), []);
        }

        if (history is { HasApproved: true })
        {
            RefuseFolder(parsed, "the store has releases, and its letters are made from them; --release N names one");
            var newest = history.InForceOn(DateOnly.MaxValue)!;
            return (LetterGenerators.Of(store!, null, TimeProvider.System), await RequestAsync(parsed, store!, newest, cancellation), []);
        }

        var (templates, request) = options.Load(parsed);
        return templates.Set is { } set
            ? (LetterGenerators.Of(new LetterGenerator(set)), request, [])
            : (null, request, templates.Diagnostics);

        (LetterGenerators?, LetterRequest, ImmutableArray<Diagnostic>) Refused(Diagnostic why) => (null, options.Request(parsed), [why]);
    }

    /// <summary>What is wanted, as the set of a release understands it; a slip is told once instead of for each case.</summary>
    private async Task<LetterRequest> RequestAsync(ParseResult parsed, IBlobStore store, Release from, CancellationToken cancellation) =>
        TemplateSet.Parse(await new TemplateArchive(store).ReadAsync(from.Templates, cancellation)).Set is { } set
            ? options.Request(parsed, set)
            : options.Request(parsed);

    private void RefuseFolder(ParseResult parsed, string why)
    {
        if (options.TemplatesFolder(parsed) is not null)
        {
            throw new UsageException("--templates cannot be chosen: " + why);
        }
    }
}
