// What happened to mail as diagnostics.
using System.Collections.Immutable;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Storage.Mail.Planning;
using ImrDocs.Storage.Mail.Printing;
using ImrDocs.Text;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail;

/// <summary>Says what happened to mail as diagnostics.</summary>
public static class MailReport
{
    /// <summary>Hyphens in the id of a batch; an envelope's has one more.</summary>
    private const int BatchHyphens = 2;

    /// <summary>Days from today that a mailing date is seldom behind.</summary>
    private const int DaysAhead = 10;

    /// <summary>That a batch is voided, and which of its letters are superseded.</summary>
    public static IEnumerable<Diagnostic> Of(LapsedBatch lapsed) =>
    [
        new Diagnostic(MailRunDiagnostics.Voided, lapsed.Reason switch
        {
            VoidReason.DatePassed => FormattableString.Invariant($"Batch {lapsed.Batch.Id} was not printed on its date, {lapsed.Batch.Run.Date:yyyy-MM-dd}"),
            VoidReason.Superseded => $"Batch {lapsed.Batch.Id} holds superseded letters",
            VoidReason.EarlierVoided => $"Batch {lapsed.Batch.Id} holds letters that say that they replace one that is voided",
            _ => $"Batch {lapsed.Batch.Id} was planned with another version of the program",
        }),
        .. lapsed.Superseded.Select(envelope => new Diagnostic(
            MailRunDiagnostics.Superseded, $"{envelope.Planned.CaseNumber} version {envelope.Planned.CaseVersion}, {RecipientLabels.Of(envelope.Planned.Recipient)}, was in envelope {envelope.Id}")),
    ];

    /// <summary>What is to be looked at before a run, besides the letters that are stopped.</summary>
    public static IEnumerable<Diagnostic> NotesOf(MailOutlook outlook) =>
    [
        .. outlook.Lapsed.SelectMany(Of),
        .. outlook.StillOpen.Select(StillOpen),
        .. outlook.PrintedSuperseded.Select(PrintedSuperseded),
        .. outlook.TellingOfVoided.Select(TellsOfVoided),
        .. outlook.Warnings,
    ];

    /// <summary>That the date of a run lies behind; null when it does not.</summary>
    private static Diagnostic? DateBehind(DateOnly date, DateOnly today) => date >= today ? null
        : new Diagnostic(MailRunDiagnostics.DateBehind, FormattableString.Invariant($"The mailing date {date:yyyy-MM-dd} is before today"));

    /// <summary>That the date of a run lies behind, or is a strange one.</summary>
    public static ImmutableArray<Diagnostic> OfDate(DateOnly date, DateOnly today)
    {
        return
        [
            .. DateBehind(date, today) is { } behind ? [behind] : Array.Empty<Diagnostic>(),
            .. date.DayNumber - today.DayNumber is > DaysAhead and var days ? [Unlikely($"is {days} days ahead")] : Array.Empty<Diagnostic>(),
            .. date.DayOfWeek == DayOfWeek.Sunday ? [Unlikely($"is a Sunday")] : Array.Empty<Diagnostic>(),
        ];

        Diagnostic Unlikely(FormattableString how) =>
            new(MailRunDiagnostics.DateUnlikely, FormattableString.Invariant($"The mailing date {date:yyyy-MM-dd} ") + FormattableString.Invariant(how));
    }

    /// <summary>That a printed batch of an earlier date is open.</summary>
    public static Diagnostic StillOpen(MailBatch batch) =>
        new(MailRunDiagnostics.StillOpen, FormattableString.Invariant($"Batch {batch.Id} of {batch.Run.Date:yyyy-MM-dd} is printed and not closed"));

    /// <summary>That a printed envelope holds a superseded letter.</summary>
    public static Diagnostic PrintedSuperseded(MailEnvelope envelope) => new(
        MailRunDiagnostics.PrintedSuperseded,
        $"Envelope {envelope.Id} holds {envelope.Planned.CaseNumber} version {envelope.Planned.CaseVersion}, {RecipientLabels.Of(envelope.Planned.Recipient)}");

    /// <summary>That a printed envelope holds a letter that tells of a voided one.</summary>
    public static Diagnostic TellsOfVoided(MailEnvelope envelope) => new(
        MailRunDiagnostics.TellsOfVoided, $"The letter in envelope {envelope.Id} says that it replaces that of envelope {envelope.Planned.Replaces}, which is voided");

    /// <summary>Whoever prints all that the folder holds would mail these letters twice.</summary>
    public static IEnumerable<Diagnostic> VoidedFiles(MailBook book, IPrintTarget target) =>
        from batch in book.Batches
        where batch.State == BatchState.Voided && batch.Files.Any(file => target.Offers(file.Name))
        select new Diagnostic(MailRunDiagnostics.VoidedFiles, $"Batch {batch.Id} is voided, and the folder has files of it");

    /// <summary>A batch is always printed whole, with envelopes that were pulled out of it before.</summary>
    public static IEnumerable<Diagnostic> PulledOut(MailBatch batch) =>
        from envelope in batch.Envelopes
        where batch.State == BatchState.Printed && envelope.State == BatchState.Voided
        select new Diagnostic(MailRunDiagnostics.VoidedFiles, $"Envelope {envelope.Id} is voided, and the files of its batch have it")
        {
            Hint = "If the file is printed again, destroy the sheets of this envelope: its letter is due in another one",
        };

    /// <summary>What does not agree between what was printed and what was inserted.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="file">The name of the inserter's record.</param>
    public static Diagnostic Of(SheetException found, string file)
    {
        var sheet = found.Page is { } page ? FormattableString.Invariant($"The sheet with page {page} of {found.Mark}") : found.Mark;
        return found.Fault switch
        {
            SheetFault.Missing when found.Mark.Count('-') == BatchHyphens => new Diagnostic(MailRunDiagnostics.SheetMissing, $"Nothing of {found.Mark} was inserted")
            {
                Hint = "Give the record of all batches together, or close each batch by its id with its own record",
            },
            SheetFault.Missing => new Diagnostic(MailRunDiagnostics.SheetMissing, found.Page is null ? $"Nothing of {found.Mark} was inserted" : $"{sheet} was not inserted"),
            SheetFault.Doubled => At(MailRunDiagnostics.SheetDoubled, $"{sheet} was inserted before"),
            SheetFault.Swapped => At(MailRunDiagnostics.SheetSwapped, $"{sheet} does not follow the sheet before it"),
            SheetFault.OutOfOrder => At(MailRunDiagnostics.EnvelopeOutOfOrder, $"Envelope {found.Mark} does not stand where it was printed"),
            _ => At(MailRunDiagnostics.SheetForeign, $"{sheet} is not of what is closed"),
        };

        Diagnostic At(DiagnosticDescriptor descriptor, string message) =>
            new(descriptor, message) { File = file, Position = found.Line is { } line ? new LinePosition(line, 1) : null };
    }
}
