// imrdocs verify: archived letters are whole, unchanged and what their inputs say.
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ImrDocs.Cli.Input;
using ImrDocs.Cli.Output;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary><c>verify CASE…</c>, <c>verify --all</c>.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var store = new StoreOption();
        var cases = new Argument<string[]>("CASE") { Description = "Numbers of cases.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "All letters of the store." };
        var folder = new Option<string?>("--templates")
        {
            Description = "Template set of letters that were made of unreleased templates (default ./templates, else the set beside the program).",
            HelpName = "DIR",
        };
        var command = new Command("verify", "Checks the hashes of archived letters, and renders them again, each with the templates it was made of, where it can.") { cases, all, folder };
        store.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var numbers = (parsed.GetValue(cases) ?? []).Select(CaseNumbers.Require).ToList();
            if (numbers.Count == 0 != parsed.GetValue(all))
            {
                throw new UsageException("verify needs either the numbers of cases or --all");
            }

            var templates = Templates.Load(parsed.GetValue(folder));
            if (templates.Set is null && parsed.GetValue(folder) is not null)
            {
                DiagnosticReport.Write(templates.Diagnostics);
                return ExitCode.Refused;
            }

            var blobs = await store.OpenExistingAsync(parsed, cancellation);
            var run = new VerifyRun(blobs, new LetterRerendering(blobs, templates.Set is { } set ? new LetterGenerator(set) : null));
            foreach (var number in parsed.GetValue(all) ? [null] : numbers.Distinct(StringComparer.Ordinal).Cast<string?>())
            {
                await run.VerifyAsync(number, cancellation);
            }

            Console.WriteLine(run.Summary);
            return run.HasErrors ? ExitCode.Refused : ExitCode.Done;
        });
        return command;
    }

    private sealed class VerifyRun(IBlobStore store, LetterRerendering rerendering)
    {
        private readonly ArchiveVerifier _verifier = new(store);
        private readonly LetterArchive _archive = new(store, TimeProvider.System);
        private readonly int[] _outcomes = new int[Enum.GetValues<RerenderOutcome>().Length];
        private int _letters;
        private int _files;

        public bool HasErrors { get; private set; }

        public string Summary =>
            $"{Number(_letters)} letters, {Number(_files)} files with their hashes; {Of(RerenderOutcome.Compared)} rendered again; not rendered again: "
            + $"{Of(RerenderOutcome.OtherEngine)} of another engine version, {Of(RerenderOutcome.TemplatesNotKept)} whose templates are not in the store, "
            + $"{Of(RerenderOutcome.OtherFonts)} of other fonts, {Of(RerenderOutcome.CaseNotKept)} whose case is not in the store";

        /// <summary>Verifies the letters of a case, or of all when it is null.</summary>
        public async Task VerifyAsync(string? caseNumber, CancellationToken cancellation)
        {
            var report = await _verifier.VerifyAllAsync(caseNumber, cancellation);
            HasErrors |= DiagnosticReport.Write(report.Diagnostics);
            _letters += report.Letters;
            _files += report.Files;
            var comparisons = new Queue<Task<(RerenderOutcome, ImmutableArray<Diagnostic>)?>>();
            await foreach (var key in _archive.KeysAsync(caseNumber, cancellation))
            {
                comparisons.Enqueue(Task.Run(() => CompareAsync(key, cancellation), cancellation));
                if (comparisons.Count > Environment.ProcessorCount)
                {
                    Count(await comparisons.Dequeue());
                }
            }

            while (comparisons.TryDequeue(out var comparison))
            {
                Count(await comparison);
            }
        }

        // A manifest that cannot be read has been reported.
        private async Task<(RerenderOutcome, ImmutableArray<Diagnostic>)?> CompareAsync(LetterKey key, CancellationToken cancellation) =>
            await TryFindAsync(key, cancellation) is { } manifest ? await rerendering.CompareAsync(manifest, cancellation) : null;

        private void Count((RerenderOutcome Outcome, ImmutableArray<Diagnostic> Diagnostics)? comparison)
        {
            if (comparison is { } compared)
            {
                _outcomes[(int)compared.Outcome]++;
                HasErrors |= DiagnosticReport.Write(compared.Diagnostics);
            }
        }

        private string Of(RerenderOutcome outcome) => Number(_outcomes[(int)outcome]);

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

        private async Task<LetterManifest?> TryFindAsync(LetterKey key, CancellationToken cancellation)
        {
            try
            {
                return await _archive.FindAsync(key, cancellation);
            }
            catch (StoreException exception) when (exception.Diagnostic.Descriptor == StoreDiagnostics.ManifestUnreadable)
            {
                return null;
            }
        }
    }
}
