// The options of the verbs that plan mail.
using System.Collections.Immutable;
using System.CommandLine;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Input;

/// <summary>The options that say which letters are mailed, on which date and in which envelopes.</summary>
internal sealed class MailOptions
{
    private readonly Option<string?> _date = new("--date") { Description = "The mailing date, which the letters bear and from which the last day to appeal counts.", HelpName = "D" };

    private readonly Option<string> _kind = new("--letter")
    {
        Description = "Letter kind: the name of a folder of templates.",
        HelpName = "KIND",
        DefaultValueFactory = _ => LetterRequest.DefaultKind,
    };

    private readonly Option<int> _envelopes = new("--batch")
    {
        Description = "The most envelopes of a batch.",
        HelpName = "N",
        DefaultValueFactory = _ => BatchLimits.Default.Envelopes,
    };

    private readonly Option<int> _sheets = new("--sheets")
    {
        Description = "The most sheets that are folded into a #10 envelope; thicker letters are mailed flat.",
        HelpName = "N",
        DefaultValueFactory = _ => BatchLimits.Default.Sheets,
    };

    private readonly Option<bool> _unreleased = new("--unreleased") { Description = "For a trial, as long as the store has no release: mail letters made of the templates of a folder." };

    private readonly Option<bool> _partly = new("--partly") { Description = "Mail copies although another copy of their case is stopped; else a case waits until it can be mailed whole." };

    private readonly Option<string?> _templates = new("--templates") { Description = "That folder (default ./templates, else the set beside the program).", HelpName = "DIR" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_date);
        command.Add(_kind);
        command.Add(_envelopes);
        command.Add(_sheets);
        command.Add(_unreleased);
        command.Add(_partly);
        command.Add(_templates);
    }

    /// <summary>Whether a date was given.</summary>
    public bool HasDate(ParseResult parsed) => parsed.GetValue(_date) is not null;

    /// <summary>What is asked of the run, and what makes its letters; no generators, and why, when the templates have errors.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="store">The store.</param>
    /// <param name="archives">Whether templates that are not released are put into the store, so that the run can be made again.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UsageException">The date or a number is none, or there is no such letter kind.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<(LetterGenerators? Generators, MailSettings Settings, ImmutableArray<Diagnostic> Diagnostics)> ReadAsync(
        ParseResult parsed, IBlobStore store, bool archives, CancellationToken cancellation)
    {
        var date = Dates.Parse("--date", parsed.GetValue(_date) ?? throw new UsageException("--date D says when the letters are mailed"));
        var limits = new BatchLimits(AtLeastOne("--batch", parsed.GetValue(_envelopes)), AtLeastOne("--sheets", parsed.GetValue(_sheets)));
        var (kind, unreleased) = (parsed.GetRequiredValue(_kind), parsed.GetValue(_unreleased));
        var settings = new MailSettings(date, kind, "", limits, unreleased, parsed.GetValue(_partly));
        var history = await new ReleaseLedger(store).ReadAsync(cancellation);
        if (history.InForceOn(DateOnly.MaxValue) is { } newest)
        {
            if (unreleased || parsed.GetValue(_templates) is not null)
            {
                throw new UsageException("--unreleased and --templates cannot be chosen: the store has releases, and letters are mailed from them");
            }

            var released = TemplateSet.Parse(await new TemplateArchive(store).ReadAsync(newest.Templates, cancellation)).Set;
            return (LetterGenerators.Of(store, null, TimeProvider.System), settings with { Edition = MailedEdition(released!, kind) }, []);
        }

        var files = TemplateFolder.Read(Templates.Folder(parsed.GetValue(_templates)));
        var templates = TemplateSet.Parse(files);
        if (templates.Set is not { } set)
        {
            return (null, settings, templates.Diagnostics);
        }

        if (archives && unreleased)
        {
            await new TemplateArchive(store).PutAsync(files, cancellation);
        }

        return (LetterGenerators.Of(store, new LetterGenerator(set), TimeProvider.System), settings with { Edition = MailedEdition(set, kind) }, []);
    }

    private static string MailedEdition(TemplateSet set, string kind)
    {
        if (!set.Letters.TryGetValue(kind, out var letter))
        {
            throw LetterChoice.NoSuch("--letter", "the template set", "letter", kind, set.Letters.Keys);
        }

        return letter.Settings.Editions.FirstOrDefault(edition => edition.Value is { IsMailed: true, IsAboutMailing: false }).Key
            ?? throw new UsageException($"--letter: the letter {kind} has no edition that is mailed");
    }

    private static int AtLeastOne(string option, int number) => number > 0 ? number : throw new UsageException(option + ": write a number of at least 1");
}
