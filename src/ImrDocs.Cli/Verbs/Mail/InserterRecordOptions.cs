// The options of mail close for what an inserter recorded.
using System.CommandLine;
using ImrDocs.Cli.Input;
using ImrDocs.Storage.Mail.Closing;

namespace ImrDocs.Cli.Verbs.Mail;

/// <summary><c>--inserted FILE [--spoiled ENVELOPE…] [--complete ENVELOPE…]</c>.</summary>
internal sealed class InserterRecordOptions
{
    private readonly Option<string?> _inserted = new("--inserted")
    {
        Description = "CSV of the sheet marks in the order that the inserter read them: batch,envelope,page,pages,time.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _spoiled = new("--spoiled")
    {
        Description = "Envelopes whose first sheets were destroyed and printed again: their last set of sheets counts.",
        HelpName = "ENVELOPE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _complete = new("--complete")
    {
        Description = "Envelopes of which the reader missed sheets, and which somebody opened and found complete.",
        HelpName = "ENVELOPE",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _inserted, _spoiled, _complete })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Whether a record is given.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_inserted) is not null;

    /// <summary>The record; null when there is none.</summary>
    /// <exception cref="UsageException">The options do not fit together.</exception>
    public async Task<InserterRecord?> ReadAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (spoiled, complete) = (parsed.GetValue(_spoiled) ?? [], parsed.GetValue(_complete) ?? []);
        if (parsed.GetValue(_inserted) is not { } path)
        {
            return spoiled.Length + complete.Length == 0 ? null : throw new UsageException("--spoiled and --complete explain the record of an inserter: give it with --inserted");
        }

        return new InserterRecord(await ReadAsync(path, cancellation), path, Dates.Today) { Spoiled = [.. spoiled], Complete = [.. complete] };
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellation);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"--inserted: there is no file {path}");
        }
        catch (UnauthorizedAccessException error)
        {
            throw new UnauthorizedAccessException($"--inserted: {path} is a folder, or this account may not read it", error);
        }
    }
}
