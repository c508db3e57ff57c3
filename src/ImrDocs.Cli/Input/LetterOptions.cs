// The options that say which letter is wanted, the same for every verb that makes one.
using System.CommandLine;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Templates;

namespace ImrDocs.Cli.Input;

/// <summary>Options that say which letter is wanted; a verb adds them to its command and reads a request from them.</summary>
/// <param name="needsCases">Whether the verb does nothing without cases.</param>
/// <param name="forWorker">A worker makes the letter: it has its own templates, and makes no drafts.</param>
internal sealed class LetterOptions(bool needsCases = true, bool forWorker = false)
{
    private readonly Argument<string[]> _cases = new("CASE")
    {
        Description = "Case files, folders of them, *.jsonl with one JSON object a line, or - for such lines on standard input.",
        Arity = needsCases ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _kind = new("--letter")
    {
        Description = "Letter kind: the name of a folder of templates.",
        HelpName = "KIND",
        DefaultValueFactory = _ => LetterRequest.DefaultKind,
    };

    private readonly Option<string?> _edition = new("--edition")
    {
        Description = "Edition of the letter (default published, or the only one that the letter kind has).",
        HelpName = "EDITION",
    };

    private readonly Option<string> _recipient = new("--recipient")
    {
        Description = "Whose copy of a mailed edition: " + string.Join(", ", Enum.GetValues<Recipient>().Select(recipient => recipient.Word)) + ", or all.",
        HelpName = "RECIPIENT",
        DefaultValueFactory = _ => AllRecipients,
    };

    private readonly Option<string?> _mailDate = new("--mail-date")
    {
        Description = "Mailing date of a mailed edition, as 2014-09-30; overrides that of the case.",
        HelpName = "DATE",
    };

    private readonly Option<bool> _largePrint = new("--large-print")
    {
        Description = "Large print; the copy of an employee who asked for it has it anyway.",
    };

    private readonly Option<bool> _draft = new("--draft")
    {
        Description = "Allow missing texts, which print as visible placeholders, and mark every page as a draft.",
    };

    private readonly Option<string?> _templates = new("--templates")
    {
        Description = "Folder that holds the letter kinds' folders (default ./templates, else the set beside the program).",
        HelpName = "DIR",
    };

    private const string AllRecipients = "all";

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_cases);
        command.Add(_kind);
        command.Add(_edition);
        command.Add(_recipient);
        command.Add(_mailDate);
        command.Add(_largePrint);
        if (!forWorker)
        {
            command.Add(_draft);
            command.Add(_templates);
        }
    }

    /// <summary>Whether any were named.</summary>
    public bool NamesCases(ParseResult parsed) => parsed.GetValue(_cases) is { Length: > 0 };

    /// <summary>The files and folders of cases that were named.</summary>
    public IReadOnlyList<string> CasePaths(ParseResult parsed) => parsed.GetValue(_cases) ?? [];

    /// <summary>The cases that were named.</summary>
    public IEnumerable<CaseFile> Cases(ParseResult parsed) => CaseFiles.Read(parsed.GetValue(_cases) ?? []);

    /// <summary>The letter that is wanted.</summary>
    /// <exception cref="UsageException">There is no such recipient or date.</exception>
    public LetterRequest Request(ParseResult parsed) => new()
    {
        Kind = parsed.GetRequiredValue(_kind),
        Edition = parsed.GetValue(_edition) ?? LetterRequest.PublishedEdition,
        Recipient = ParseRecipient(parsed.GetRequiredValue(_recipient)),
        MailDate = ParseDate(parsed.GetValue(_mailDate)),
        LargePrint = parsed.GetValue(_largePrint),
        Draft = IsDraft(parsed),
    };

    /// <summary>The templates, and which of their letters is wanted.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="ofAnyEdition">Whether the recipient may be one of another edition than the one that is wanted.</param>
    /// <exception cref="UsageException">There is no such folder, letter, recipient or date.</exception>
    public (TemplateSetResult Templates, LetterRequest Request) Load(ParseResult parsed, bool ofAnyEdition = false)
    {
        var templates = Templates.Load(TemplatesFolder(parsed));
        return (templates, templates.Set is { } set ? Request(parsed, set, ofAnyEdition) : Request(parsed));
    }

    /// <summary>The letter that is wanted of a template set.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="set">The set.</param>
    /// <param name="ofAnyEdition">Whether the recipient may be one of another edition than the one that is wanted.</param>
    /// <exception cref="UsageException">There is no such letter, recipient or date.</exception>
    public LetterRequest Request(ParseResult parsed, TemplateSet set, bool ofAnyEdition = false)
    {
        var request = Request(parsed);
        if (parsed.GetValue(_edition) is null && set.Letters.GetValueOrDefault(request.Kind)?.DefaultEdition is { } edition)
        {
            request = request with { Edition = edition };
        }

        LetterChoice.Check(ofAnyEdition ? request with { Recipient = null } : request, set);
        return request;
    }

    /// <summary>Whether a draft is wanted.</summary>
    public bool IsDraft(ParseResult parsed) => !forWorker && parsed.GetValue(_draft);

    /// <summary>The folder of templates that was named, if any.</summary>
    public string? TemplatesFolder(ParseResult parsed) => parsed.GetValue(_templates);

    private static Recipient? ParseRecipient(string word) => word == AllRecipients
        ? null
        : RecipientNames.Parse(word) ?? throw LetterChoice.NoSuch(
            "--recipient", "a letter", "recipient", word, [.. Enum.GetValues<Recipient>().Select(recipient => recipient.Word), AllRecipients]);

    private static DateOnly? ParseDate(string? text) => text is null ? null : Dates.Parse("--mail-date", text);
}
