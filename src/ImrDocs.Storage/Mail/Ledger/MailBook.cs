// What the ledger of mail comes to: runs, batches, envelopes, and what may still happen to them.
using System.Runtime.InteropServices;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>
/// The state that the entries of the ledger come to, one after the other. It is what plans, runs and pages about mail
/// read. Not thread-safe while entries are added.
/// </summary>
public sealed class MailBook
{
    private readonly List<MailRun> _runs = [];
    private readonly Dictionary<string, MailBatch> _batches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MailEnvelope> _envelopes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MailEnvelope>> _byCase = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _lastSerials = new(StringComparer.Ordinal);

    /// <summary>The runs in the order of planning.</summary>
    public IReadOnlyList<MailRun> Runs => _runs;

    /// <summary>All batches in the order of planning.</summary>
    public IEnumerable<MailBatch> Batches => _runs.SelectMany(run => run.Batches);

    /// <summary>Envelopes that came back, in the order of planning.</summary>
    public IEnumerable<MailEnvelope> Returned => Batches.SelectMany(batch => batch.Envelopes).Where(envelope => envelope.Returned is not null);

    /// <summary>How many entries it comes from.</summary>
    public int Entries { get; private set; }

    /// <summary>The run of that id; null when there is none.</summary>
    public MailRun? FindRun(string id) => _runs.Find(run => string.Equals(run.Id, id, StringComparison.Ordinal));

    /// <summary>The batch of that id; null when there is none.</summary>
    public MailBatch? FindBatch(string id) => _batches.GetValueOrDefault(id);

    /// <summary>The envelope of that id; null when there is none.</summary>
    public MailEnvelope? FindEnvelope(string id) => _envelopes.GetValueOrDefault(id);

    /// <summary>All envelopes of a case, in the order of planning.</summary>
    public IReadOnlyList<MailEnvelope> OfCase(string caseNumber) => _byCase.GetValueOrDefault(caseNumber) ?? [];

    /// <summary>
    /// Whether a copy is to be mailed: neither it, nor a copy that prints the same, nor that of a newer version of the case
    /// is in an envelope that counts.
    /// </summary>
    public bool IsDue(string kind, string edition, string caseNumber, int version, string recipient) =>
        !IsCovered(kind, edition, caseNumber, version, recipient, except: null);

    /// <summary>Whether its recipient's copy is to be mailed once an envelope is voided: it counts now, and no other with that letter, or a newer one, does.</summary>
    public bool IsDueWithout(MailEnvelope envelope) => envelope.Counts && !IsCovered(
        envelope.Batch.Run.Planned.Kind, envelope.Batch.Run.Planned.Edition, envelope.Planned.CaseNumber, envelope.Version, envelope.Planned.Recipient, envelope);

    /// <summary>The printed envelope with the last letter to a recipient, whether it came back or not; null when there is none.</summary>
    public MailEnvelope? LastTo(string kind, string edition, string caseNumber, string recipient) =>
        OfCase(caseNumber).LastOrDefault(envelope => envelope is { Printed: not null, State: not BatchState.Voided } && IsOf(envelope, kind, edition) && IsTo(envelope, recipient));

    /// <summary>Whether all copies of a version of a case are in envelopes that count, which can be told without reading the case.</summary>
    public bool IsWhole(string kind, string edition, string caseNumber, int version)
    {
        var there = OfCase(caseNumber).Where(envelope => envelope.Counts && envelope.Version == version && IsOf(envelope, kind, edition)).ToList();
        return there.Count > 0 && there.Count >= there[0].Copies;
    }

    /// <summary>What has to be sent again: the newest envelope of a copy, when it came back.</summary>
    public IEnumerable<MailEnvelope> ToSendAgain => Returned.Where(back => !OfCase(back.Planned.CaseNumber).Any(later =>
        later.Counts
        && IsOf(later, back.Batch.Run.Planned.Kind, back.Batch.Run.Planned.Edition)
        && IsTo(later, back.Planned.Recipient)
        && later != back
        && later.Batch.Run.PlannedAt >= back.Batch.Run.PlannedAt
        && later.Returned is null));

    /// <summary>Whether the letter in an envelope tells its reader of an earlier one that is voided: nobody ever got that.</summary>
    public bool TellsOfVoided(MailEnvelope envelope) =>
        envelope.Planned is { Tells: not null, Replaces: { } before } && FindEnvelope(before) is { State: BatchState.Voided };

    /// <summary>The printed envelopes, not closed, whose letters tell of one that is voided.</summary>
    public IEnumerable<MailEnvelope> TellingOfVoided => Batches.Where(batch => batch.State == BatchState.Printed)
        .SelectMany(batch => batch.ToMail).Where(TellsOfVoided);

    /// <summary>The serial number that a Mailer Identifier was given last; 0 before the first.</summary>
    public long LastSerial(string mailer) => _lastSerials.GetValueOrDefault(mailer);

    /// <summary>Takes letters for kept, to see what a run would do that says so.</summary>
    internal void Suppose(IEnumerable<LettersKept> kept)
    {
        foreach (var one in kept)
        {
            Believe(Keep(one));
        }
    }

    /// <summary>Takes batches for voided, to see what a run would do that says so.</summary>
    internal void Suppose(IEnumerable<BatchVoided> voided)
    {
        foreach (var one in voided)
        {
            Believe(Void(one, null));
        }
    }

    private static void Believe(string? problem)
    {
        if (problem is not null)
        {
            throw new InvalidOperationException(problem);
        }
    }

    /// <summary>Adds what an entry says.</summary>
    /// <returns>What is wrong with the entry; null when nothing is.</returns>
    internal string? Apply(LedgerEntry entry)
    {
        var problem = entry.Event switch
        {
            RunPlanned planned => Plan(planned, entry),
            LettersKept kept => Keep(kept),
            BatchPrinted printed => Print(printed),
            BatchVoided voided => Void(voided, WithdrawalOf(voided.Because)),
            EnvelopeVoided voided => PullOut(voided, WithdrawalOf(voided.Because)),
            EnvelopeReprinted reprinted => Reprint(reprinted),
            BatchesClosed closed => Close(closed, ClosingOf(InsertionEvidence.Scanned)),
            BatchAttested attested => Attest(attested, ClosingOf(InsertionEvidence.Attested), WithdrawalOf(WithdrawalReason.NotInserted)),
            EnvelopeReturned returned => Return(returned, entry),
            _ => "It is of a kind this version does not know",
        };
        Entries = problem is null ? entry.Number : Entries;
        return problem;

        Withdrawal WithdrawalOf(WithdrawalReason? because) => new(because, entry.At, entry.By);

        BatchClosing ClosingOf(InsertionEvidence evidence) => new(evidence, entry.At, entry.By);
    }

    private string? Plan(RunPlanned planned, LedgerEntry entry)
    {
        if (FindRun(planned.Run) is not null)
        {
            return "It plans a run that was planned before";
        }

        var run = new MailRun(planned, entry.At, entry.By);
        _runs.Add(run);
        foreach (var batch in run.Batches)
        {
            _batches.Add(batch.Id, batch);
            foreach (var envelope in batch.Envelopes)
            {
                _envelopes.Add(envelope.Id, envelope);
                (CollectionsMarshal.GetValueRefOrAddDefault(_byCase, envelope.Planned.CaseNumber, out _) ??= []).Add(envelope);
                if (envelope.Planned is { Mailer: { } mailer, Serial: { } serial })
                {
                    _lastSerials[mailer] = serial;
                }
            }
        }

        return null;
    }

    private string? Keep(LettersKept kept)
    {
        foreach (var letter in kept.Letters)
        {
            if (FindEnvelope(letter.Envelope) is not { } envelope
                || !IsOf(envelope, kept.Kind, kept.Edition)
                || !IsTo(envelope, letter.Recipient)
                || !string.Equals(envelope.Planned.CaseNumber, kept.CaseNumber, StringComparison.Ordinal)
                || envelope.Version >= kept.CaseVersion)
            {
                return "It keeps a letter that is in no such envelope, or is of that version anyway";
            }

            (envelope.Version, envelope.Copies) = (kept.CaseVersion, kept.Copies);
        }

        return null;
    }

    private string? Print(BatchPrinted printed)
    {
        if (FindBatch(printed.Batch) is not { State: BatchState.Planned } batch || printed.Envelopes.Length != batch.Envelopes.Length)
        {
            return "It prints a batch that is not to be printed";
        }

        (batch.State, batch.Files) = (BatchState.Printed, printed.Files);
        foreach (var (envelope, content) in batch.Envelopes.Zip(printed.Envelopes))
        {
            envelope.Printed = content;
        }

        return null;
    }

    private string? Void(BatchVoided voided, Withdrawal? withdrawal)
    {
        if (FindBatch(voided.Batch) is not { State: BatchState.Planned or BatchState.Printed } batch)
        {
            return "It voids a batch that is closed, or is none";
        }

        (batch.State, batch.VoidReason) = (BatchState.Voided, voided.Reason);
        batch.Withdrawal = voided.Reason == VoidReason.Withdrawn ? withdrawal : null;
        return null;
    }

    private string? PullOut(EnvelopeVoided voided, Withdrawal withdrawal)
    {
        if (FindEnvelope(voided.Envelope) is not { State: BatchState.Printed } envelope)
        {
            return "It voids an envelope that is not printed, or of a batch that is closed";
        }

        envelope.PulledOut = withdrawal;
        return null;
    }

    private string? Reprint(EnvelopeReprinted reprinted)
    {
        if (FindEnvelope(reprinted.Envelope) is not { Printed: not null } envelope)
        {
            return "It prints an envelope again that was not printed";
        }

        envelope.Reprints++;
        return null;
    }

    private string? Close(BatchesClosed closed, BatchClosing closing)
    {
        foreach (var id in closed.Batches)
        {
            if (FindBatch(id) is not { State: BatchState.Printed } batch)
            {
                return "It closes a batch that is not printed";
            }

            (batch.State, batch.Closing) = (BatchState.Closed, closing);
            batch.Exceptions = [.. closed.Exceptions.Where(found => found.Mark.StartsWith(id, StringComparison.Ordinal))];
        }

        return null;
    }

    private string? Attest(BatchAttested attested, BatchClosing closing, Withdrawal leftOver)
    {
        if (FindBatch(attested.Batch) is not { State: BatchState.Printed } batch)
        {
            return "It closes a batch that is not printed";
        }

        var without = batch.ToMail.Where(envelope => attested.NotInserted.Contains(envelope.Id, StringComparer.Ordinal)).ToList();
        var inserted = batch.ToMail.Except(without).ToList();
        if (without.Count != attested.NotInserted.Length || inserted.Count != attested.Envelopes || inserted.Sum(envelope => envelope.Planned.Sheets) != attested.Sheets)
        {
            return "It attests other envelopes or sheets than were printed";
        }

        foreach (var envelope in without)
        {
            envelope.PulledOut = leftOver;
        }

        (batch.State, batch.Closing) = (BatchState.Closed, closing);
        return null;
    }

    private string? Return(EnvelopeReturned returned, LedgerEntry entry)
    {
        if (FindEnvelope(returned.Envelope) is not { Printed: not null } envelope || envelope.Returned is not null && (envelope.Returned.SendAgain || !returned.SendAgain))
        {
            return "It returns an envelope that was not mailed, or came back before";
        }

        var first = envelope.Returned ?? new CameBack(returned.Reason, returned.SendAgain, entry.At, entry.By);
        envelope.Returned = first with { Reason = returned.Reason, SendAgain = returned.SendAgain };
        return null;
    }

    private static bool IsTo(MailEnvelope envelope, string recipient) => string.Equals(envelope.Planned.Recipient, recipient, StringComparison.Ordinal);

    /// <summary>Whether an envelope that counts holds the copy, or a newer one.</summary>
    private bool IsCovered(string kind, string edition, string caseNumber, int version, string recipient, MailEnvelope? except) =>
        OfCase(caseNumber).Any(other => other != except && other.Counts && other.Version >= version && IsOf(other, kind, edition) && IsTo(other, recipient));

    private static bool IsOf(MailEnvelope envelope, string kind, string edition) =>
        string.Equals(envelope.Batch.Run.Planned.Kind, kind, StringComparison.Ordinal)
        && string.Equals(envelope.Batch.Run.Planned.Edition, edition, StringComparison.Ordinal);
}
