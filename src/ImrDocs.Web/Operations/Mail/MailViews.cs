// Runs, batches and envelopes as pages show them.
using System.Collections.Immutable;
using ImrDocs.Letters.Mailing;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;

namespace ImrDocs.Web.Operations.Mail;

/// <summary>A run; of its envelopes, how many are mailed or shall be.</summary>
internal sealed record RunView(string Id, DateOnly Date, string PlannedBy, DateTimeOffset PlannedAt, ImmutableArray<BatchView> Batches, int Envelopes)
{
    /// <summary>How far its batches are, each state once.</summary>
    public IEnumerable<BatchState> States => Batches.Select(batch => batch.State).Distinct().Order();

    public static RunView Of(MailRun run) => new(
        run.Id, run.Date, run.PlannedBy.Name, run.PlannedAt, [.. run.Batches.Select(BatchView.Of)],
        run.Batches.SelectMany(batch => batch.Envelopes).Count(envelope => envelope.State != BatchState.Voided));
}

/// <summary>A batch.</summary>
internal sealed record BatchView(
    string Id, string Run, DateOnly Date, MailClass Class, BatchState State, VoidReason? VoidReason, Withdrawal? Withdrawal, BatchClosing? Closing, int Envelopes, int Pages, int Sheets,
    ImmutableArray<MailFile> Files, ImmutableArray<SheetException> Exceptions)
{
    public static BatchView Of(MailBatch batch) => new(
        batch.Id, batch.Run.Id, batch.Run.Date, batch.Class, batch.State, batch.VoidReason, batch.Withdrawal, batch.Closing,
        batch.Envelopes.Length, batch.Pages, batch.Sheets, batch.Files, batch.Exceptions);
}

/// <summary>An envelope.</summary>
internal sealed record EnvelopeView(
    string Id, string Run, string Batch, DateOnly Date, BatchState State, PlannedEnvelope Planned, int Version, LetterKey Letter, int Reprints, CameBack? Returned, Withdrawal? Withdrawal)
{
    /// <summary>Whether it can have come back: its batch is closed, and it is not back yet.</summary>
    public bool CanReturn => State is BatchState.Closed && Returned is null;

    /// <summary>How far it is.</summary>
    public string Standing => Returned is { } back ? "Returned, " + ReasonOf(back) : State.Label;

    /// <summary>The endorsement of the postal service, as the form offers it.</summary>
    public static string ReasonOf(CameBack back) => back.Reason.Word.Replace('-', ' ');

    public static EnvelopeView Of(MailEnvelope envelope)
    {
        var (planned, run) = (envelope.Planned, envelope.Batch.Run);
        var slot = new LetterSlot(planned.CaseNumber, run.Planned.Kind, run.Planned.Edition, planned.Recipient);
        return new EnvelopeView(
            envelope.Id, run.Id, envelope.Batch.Id, run.Date, envelope.State, planned, envelope.Version, LetterKey.Parse(slot, planned.LetterKey), envelope.Reprints, envelope.Returned,
            envelope.State == BatchState.Voided ? envelope.Withdrawal : null);
    }
}

/// <summary>Names of states and faults, and addresses.</summary>
internal static class MailNames
{
    extension(BatchState state)
    {
        /// <summary>What people call it.</summary>
        public string Label => state switch
        {
            BatchState.Planned => "Planned",
            BatchState.Printed => "Printed, not closed",
            BatchState.Closed => "Mailed",
            _ => "Voided",
        };

        /// <summary>The state as a word of styles.</summary>
        public string Word => state == BatchState.Closed ? "done" : state.ToString().ToLowerInvariant();
    }

    extension(MailClass kind)
    {
        /// <summary>What people call it.</summary>
        public string Label => kind == MailClass.Flats ? "Flats" : "Letters, #10";
    }

    extension(VoidReason reason)
    {
        /// <summary>What people call it.</summary>
        public string Label => reason switch
        {
            VoidReason.DatePassed => "its date went by",
            VoidReason.Superseded => "a newer version of a case became ready",
            VoidReason.EarlierVoided => "a letter in it told of one that is voided",
            VoidReason.OtherEngine => "it was planned by another version of the program",
            _ => "withdrawn by hand",
        };
    }

    extension(WithdrawalReason reason)
    {
        /// <summary>What people call it.</summary>
        public string Label => reason switch
        {
            WithdrawalReason.Damaged => "Torn, creased or soiled",
            WithdrawalReason.DateSlipped => "The mailing date went by",
            WithdrawalReason.Lost => "Cannot be found",
            WithdrawalReason.Misprinted => "Faint, smeared, cut off, or on the wrong paper",
            WithdrawalReason.NotInserted => "Left over when its batch was inserted",
            WithdrawalReason.PlannedInError => "Planned or printed by mistake: a wrong date, a trial",
            WithdrawalReason.PrinterJam => "The printer or the inserter jammed",
            WithdrawalReason.Superseded => "A newer version of the case is ready",
            WithdrawalReason.WrongEnclosure => "Something else is in the envelope, or something is not in it",
            _ => "Another reason",
        };
    }

    /// <summary>What a file of a batch is.</summary>
    public static string FileOf(string batch, string name) => name[batch.Length..] switch
    {
        ".pdf" => "the sheets, to be printed",
        ".proofs.pdf" => "proofs of service, to be signed after mailing",
        ".summary.pdf" => "a page for the mail room",
        ".json" => "manifest, for programs",
        ".csv" => "manifest, for a spreadsheet",
        _ => "",
    };

    /// <summary>The address of the page of a run that was started here.</summary>
    public static string Task(string id) => "/operations/mail/started/" + id;

    /// <summary>The address of the page that closes a run or a batch.</summary>
    public static string Close(string id) => "/operations/mail/close/" + id;

    /// <summary>The address of the page that voids a run, a batch or an envelope.</summary>
    public static string Void(string id) => "/operations/mail/void/" + id;

    /// <summary>The address of the page of a run.</summary>
    public static string Run(string id) => "/operations/mail/runs/" + id;

    /// <summary>The address of the page of a batch.</summary>
    public static string Batch(string id) => "/operations/mail/batches/" + id;

    /// <summary>The address of the page of an envelope.</summary>
    public static string Envelope(string id) => "/operations/mail/envelopes/" + id;
}
