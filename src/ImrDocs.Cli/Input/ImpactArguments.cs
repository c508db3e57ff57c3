// The options that say which templates are compared, and in which letters.
using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.CompilerServices;
using ImrDocs.Letters.Impact;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Input;

/// <summary>The options of <c>template impact</c>.</summary>
internal sealed class ImpactArguments
{
    private readonly Option<string?> _from = new("--from")
    {
        Description = "The templates before the change: a release, the hash of an archived set, or a folder (default the release in force today, else the last approved one).",
        HelpName = "SET",
    };

    private readonly Option<string?> _to = new("--to")
    {
        Description = "The templates after it, named alike (default ./templates, else the set beside the program).",
        HelpName = "SET",
    };

    private readonly Option<string[]> _cases = new("--cases")
    {
        Description = "Case files, folders of them, or *.jsonl (default the cases of the store).",
        HelpName = "CASE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _kind = new("--letter") { Description = "Letter kind: the name of a folder of templates (default all).", HelpName = "KIND" };

    private readonly Option<string?> _mailDate = new("--mail-date")
    {
        Description = "Mailing date of copies about cases that have none, as 2014-09-30; without one such copies cannot be compared.",
        HelpName = "DATE",
    };

    private readonly StoreOption _store = new();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_from);
        command.Add(_to);
        command.Add(_cases);
        command.Add(_kind);
        command.Add(_mailDate);
        _store.AddTo(command);
    }

    /// <summary>The templates before the change.</summary>
    /// <returns>The set, or null; its problems; the release whose set it is, when none was named.</returns>
    /// <exception cref="UsageException">There are none of that name, or none is named and no release is approved.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(ImpactSet? Set, ImmutableArray<Diagnostic> Diagnostics, Release? InForce)> FromAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (parsed.GetValue(_from) is { } named)
        {
            var (chosen, diagnostics) = await ReadAsync(parsed, named, cancellation);
            return (chosen, diagnostics, null);
        }

        var store = await _store.OpenExistingAsync(parsed, cancellation);
        var history = await new ReleaseLedger(store).ReadAsync(cancellation);
        var release = history.InForceOn(Dates.Today) ?? history.InForceOn(DateOnly.MaxValue)
            ?? throw new UsageException("--from: no release of the store is approved; name a release, the hash of a set, or a folder");
        var (set, problems) = ImpactSet.Parse(await new TemplateArchive(store).ReadAsync(release.Templates, cancellation));
        return (set, problems, release);
    }

    /// <summary>The templates after the change.</summary>
    /// <exception cref="UsageException">There are none of that name.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<(ImpactSet? Set, ImmutableArray<Diagnostic> Diagnostics)> ToAsync(ParseResult parsed, CancellationToken cancellation) =>
        ReadAsync(parsed, parsed.GetValue(_to) ?? Templates.Folder(null), cancellation);

    /// <summary>Which letters are compared.</summary>
    /// <exception cref="UsageException">Neither set has such a letter, or the date is none.</exception>
    public ImpactOptions Letters(ParseResult parsed, ImpactSet from, ImpactSet to)
    {
        var kind = parsed.GetValue(_kind);
        if (kind is not null && !from.Templates.Letters.ContainsKey(kind) && !to.Templates.Letters.ContainsKey(kind))
        {
            throw LetterChoice.NoSuch("--letter", "the template set", "letter", kind, to.Templates.Letters.Keys);
        }

        return new ImpactOptions(kind, parsed.GetValue(_mailDate) is { } text ? Dates.Parse("--mail-date", text) : null);
    }

    /// <summary>The cases whose letters are compared.</summary>
    /// <exception cref="UsageException">The store keeps none.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public async IAsyncEnumerable<CaseFile> CasesAsync(ParseResult parsed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (parsed.GetValue(_cases) is { Length: > 0 } named)
        {
            foreach (var file in CaseFiles.Read(named))
            {
                yield return file;
            }

            yield break;
        }

        var any = false;
        await foreach (var stored in new StoredCases(await _store.OpenExistingAsync(parsed, cancellation)).NewestAsync(cancellation))
        {
            any = true;
            yield return new CaseFile(stored.Name, stored.Bytes);
        }

        if (!any)
        {
            throw new UsageException("the store keeps no case: imrdocs submit brings cases in; --cases names others");
        }
    }

    private async Task<(ImpactSet? Set, ImmutableArray<Diagnostic> Diagnostics)> ReadAsync(ParseResult parsed, string named, CancellationToken cancellation) =>
        ImpactSet.Parse(await new TemplateReference(() => _store.OpenExistingAsync(parsed, cancellation)).ReadAsync(named, cancellation));
}
