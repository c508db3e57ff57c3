// Puts letters into envelopes and envelopes into batches.
using System.Collections.Immutable;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Mailing;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Storage.Mail.Planning;

/// <summary>Plans a run: a pure function of the ledger and the letters.</summary>
public static class MailPlanner
{
    /// <summary>The run of the letters that are due; null when none is.</summary>
    /// <param name="book">The ledger.</param>
    /// <param name="settings">What is asked of the run.</param>
    /// <param name="fonts">Hash of the fonts.</param>
    /// <param name="letters">The letters; those that are in envelopes already are left out.</param>
    public static RunPlanned? Plan(MailBook book, MailSettings settings, string fonts, IEnumerable<MailCandidate> letters)
    {
        var due = letters
            .Where(letter => book.IsDue(settings.Kind, settings.Edition, letter.CaseNumber, letter.CaseVersion, letter.Recipient))
            .OrderBy(letter => letter.Zip, StringComparer.Ordinal)
            .ThenBy(letter => letter.CaseNumber, StringComparer.Ordinal)
            .ThenBy(letter => RecipientNames.Parse(letter.Recipient))
            .ToLookup(letter => letter.Sheets <= settings.Limits.Sheets ? MailClass.Letters : MailClass.Flats);
        if (due.Count == 0)
        {
            return null;
        }

        var run = MailIds.Run(settings.Date, book.Runs.Count(earlier => earlier.Date == settings.Date) + 1);
        var serials = new Dictionary<string, long>(StringComparer.Ordinal);
        var batches = ImmutableArray.CreateBuilder<PlannedBatch>();
        foreach (var @class in Enum.GetValues<MailClass>())
        {
            foreach (var chunk in due[@class].Chunk(settings.Limits.Envelopes))
            {
                var batch = MailIds.Batch(run, batches.Count + 1);
                batches.Add(new PlannedBatch(batch, @class, [.. chunk.Select((letter, index) => Envelope(MailIds.Envelope(batch, index + 1), letter, NextSerial(letter.Mailer), LastTo(letter)))]));
            }
        }

        return new RunPlanned(
            run, settings.Date, settings.Kind, settings.Edition, LetterGenerator.EngineVersion, fonts, settings.Limits, batches.ToImmutable(), EnvelopeMark.ReadablePoints);

        MailEnvelope? LastTo(MailCandidate letter) => book.LastTo(settings.Kind, settings.Edition, letter.CaseNumber, letter.Recipient);

        long? NextSerial(string? mailer) => mailer is null ? null
            : serials[mailer] = SerialNumbers.Next(mailer, serials.TryGetValue(mailer, out var last) ? last : book.LastSerial(mailer));
    }

    private static PlannedEnvelope Envelope(string id, MailCandidate letter, long? serial, MailEnvelope? last) => new(
        id,
        letter.CaseNumber,
        letter.CaseVersion,
        letter.Copies,
        letter.Recipient,
        letter.Options,
        letter.Templates,
        letter.Release,
        letter.LetterKey,
        letter.Pages,
        letter.Sheets,
        letter.Mailer,
        serial,
        last?.Id,
        last is null ? null : last.Returned is null ? ResendReason.Changed : ResendReason.Returned,
        letter.Tells);
}
