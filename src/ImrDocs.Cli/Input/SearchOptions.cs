// The options by which archived letters are searched.
using System.CommandLine;
using System.Text.Json;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Search;

namespace ImrDocs.Cli.Input;

/// <summary>The options by which archived letters are searched.</summary>
internal sealed class SearchOptions
{
    private static readonly string[] Standings = [.. Enum.GetNames<MailStanding>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    private readonly Argument<string?> _number = new("NUMBER") { Description = "A case number, its beginning, or any part of its digits.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _kind = new("--letter") { Description = "Letter kind.", HelpName = "KIND" };
    private readonly Option<string?> _edition = new("--edition") { Description = "Edition.", HelpName = "EDITION" };
    private readonly Option<string?> _recipient = new("--recipient") { Description = "Whose copy of a mailed edition.", HelpName = "RECIPIENT" };
    private readonly Option<string?> _release = new("--release") { Description = "Number of the release of its templates, or unreleased.", HelpName = "N" };
    private readonly Option<string?> _decidedFrom = new("--decided-from") { Description = "First decision date.", HelpName = "DATE" };
    private readonly Option<string?> _decidedTo = new("--decided-to") { Description = "Last decision date.", HelpName = "DATE" };
    private readonly Option<string?> _archivedFrom = new("--archived-from") { Description = "First day of archiving (UTC).", HelpName = "DATE" };
    private readonly Option<string?> _archivedTo = new("--archived-to") { Description = "Last day of archiving (UTC).", HelpName = "DATE" };
    private readonly Option<string?> _mail = new("--mail") { Description = "How far it is in the mail: " + string.Join(", ", Standings) + ".", HelpName = "STATE" };
    private readonly Option<bool> _superseded = new("--superseded") { Description = "Only letters that another one has replaced." };
    private readonly Option<bool> _inForce = new("--in-force") { Description = "Only letters that no other one has replaced." };
    private readonly Option<int> _limit = new("--limit") { Description = "At most so many letters, up to 1000.", DefaultValueFactory = _ => 50, HelpName = "N" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_number);
        foreach (var option in (Option[])[_kind, _edition, _recipient, _release, _decidedFrom, _decidedTo, _archivedFrom, _archivedTo, _mail, _superseded, _inForce, _limit])
        {
            command.Add(option);
        }
    }

    /// <summary>The search that was asked for.</summary>
    /// <exception cref="UsageException">An option is malformed.</exception>
    public LetterQuery Read(ParseResult parsed)
    {
        var number = parsed.GetValue(_number) is { } written ? WrittenCaseNumber.ReadPart(written) ?? "" : null;
        if (number is "")
        {
            throw new UsageException("a part of a case number has digits and a hyphen, such as CM13-00 or 4321");
        }

        if (parsed.GetValue(_superseded) && parsed.GetValue(_inForce))
        {
            throw new UsageException("a letter is either --superseded or --in-force");
        }

        if (parsed.GetValue(_limit) is < 1 or > LetterQuery.MostTaken)
        {
            throw new UsageException("--limit: write a number from 1 to 1000");
        }

        return new LetterQuery
        {
            CaseNumber = number,
            Kind = parsed.GetValue(_kind),
            Edition = parsed.GetValue(_edition),
            Recipient = parsed.GetValue(_recipient),
            Release = parsed.GetValue(_release),
            DecidedFrom = Date(_decidedFrom),
            DecidedTo = Date(_decidedTo),
            ArchivedFrom = Date(_archivedFrom),
            ArchivedTo = Date(_archivedTo),
            IsSuperseded = parsed.GetValue(_superseded) ? true : parsed.GetValue(_inForce) ? false : null,
            Mail = parsed.GetValue(_mail) is { } word ? StandingOf(word) : null,
            Take = parsed.GetValue(_limit),
        };

        DateOnly? Date(Option<string?> option) => parsed.GetValue(option) is { } text ? Dates.Parse(option.Name, text) : null;
    }

    private static MailStanding StandingOf(string word) => Array.IndexOf(Standings, word) is >= 0 and var at
        ? (MailStanding)at
        : throw LetterChoice.NoSuch("--mail", "the mail", "state", word, Standings);
}
