// The options of mail close for a batch that was inserted by hand.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Storage.Mail.Closing;

namespace ImrDocs.Cli.Verbs.Mail;

/// <summary><c>--by-hand --envelopes N --sheets N [--except ENVELOPE… --destroyed]</c>.</summary>
internal sealed class HandCountOptions
{
    private readonly Option<bool> _byHand = new("--by-hand")
    {
        Description = "The batch was inserted by hand and no machine read it: you attest what you counted, with --envelopes and --sheets.",
    };

    private readonly Option<int?> _envelopes = new("--envelopes") { Description = "With --by-hand: envelopes that were inserted, counted.", HelpName = "N" };

    private readonly Option<int?> _sheets = new("--sheets") { Description = "With --by-hand: sheets that were inserted, counted.", HelpName = "N" };

    private readonly Option<string[]> _except = new("--except")
    {
        Description = "With --by-hand: envelopes that were left over and are not in the counts. Their letters are due again.",
        HelpName = "ENVELOPE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _destroyed = new("--destroyed") { Description = "With --except: the sheets of these envelopes are destroyed." };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _byHand, _envelopes, _sheets, _except, _destroyed })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was counted; null when the batch was not inserted by hand.</summary>
    /// <exception cref="UsageException">The options do not fit together.</exception>
    public HandCount? Read(ParseResult parsed)
    {
        var (envelopes, sheets, except) = (parsed.GetValue(_envelopes), parsed.GetValue(_sheets), parsed.GetValue(_except) ?? []);
        if (!parsed.GetValue(_byHand))
        {
            return envelopes is null && sheets is null && except.Length == 0 && !parsed.GetValue(_destroyed) ? null
                : throw new UsageException("--envelopes, --sheets, --except and --destroyed are of a batch that was inserted --by-hand");
        }

        return envelopes is >= 0 && sheets is >= 0
            ? new HandCount(envelopes.Value, sheets.Value, Dates.Today) { NotInserted = [.. except], IsDestroyed = parsed.GetValue(_destroyed) }
            : throw new UsageException("--by-hand: say what you counted, with --envelopes N and --sheets N");
    }
}
