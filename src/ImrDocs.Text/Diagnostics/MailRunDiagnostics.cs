// What can stop a letter from being mailed, and what can be wrong with mail.
namespace ImrDocs.Text.Diagnostics;

/// <summary>Diagnostics of the mail run. Messages name cases by number, batches, envelopes and pages; never an address.</summary>
public static class MailRunDiagnostics
{
    /// <summary>The templates of a letter were never released.</summary>
    public static DiagnosticDescriptor Unreleased { get; } = new(
        "RUN001",
        Severity.Error,
        "A letter is mailed only from released templates",
        "Publish the templates and have them approved; for a trial, --unreleased plans with those of the folder");

    /// <summary>The case has a newer version than the one that was made ready.</summary>
    public static DiagnosticDescriptor ChangedSinceReady { get; } = new(
        "RUN002", Severity.Error, "A case was changed after it was made ready", "See that the newest version is right, and make it ready with imrdocs ready");

    /// <summary>A newer version of a case is mailed instead.</summary>
    public static DiagnosticDescriptor Superseded { get; } = new(
        "RUN003", Severity.Warning, "A letter is dropped from the mail: a newer version of its case is ready", "Nothing is to be done: the letters of the newer version are mailed");

    /// <summary>A batch that was planned is not printed.</summary>
    public static DiagnosticDescriptor Voided { get; } = new(
        "RUN004", Severity.Warning, "A batch that was planned is not mailed", "Nothing is to be done: its letters are planned anew, with the new date");

    /// <summary>A printed batch of an earlier date is not closed.</summary>
    public static DiagnosticDescriptor StillOpen { get; } = new(
        "RUN005",
        Severity.Warning,
        "A printed batch of an earlier date is not closed",
        "If it was mailed, close it with imrdocs mail close; if not, destroy its sheets and imrdocs mail void it, so that its letters get the new date");

    /// <summary>The date of a run lies behind.</summary>
    public static DiagnosticDescriptor DateBehind { get; } = new(
        "RUN006", Severity.Warning, "The mailing date lies behind", "The letters say that they are mailed on this date, and the last day to appeal counts from it");

    /// <summary>A printed envelope holds a letter of a case that has a newer version ready.</summary>
    public static DiagnosticDescriptor PrintedSuperseded { get; } = new(
        "RUN007",
        Severity.Warning,
        "A printed envelope that is not mailed yet holds a superseded letter",
        "Pull the envelope out, destroy it and imrdocs mail void it; if it is mailed all the same, the letter of the newer version follows it");

    /// <summary>The folder of the printer holds files of a batch that is not mailed.</summary>
    public static DiagnosticDescriptor VoidedFiles { get; } = new(
        "RUN008", Severity.Warning, "The folder holds files of a batch that is voided", "Delete them and destroy what was printed of them: their letters are in other envelopes");

    /// <summary>The date of a run is far ahead, or no mail is taken on it.</summary>
    public static DiagnosticDescriptor DateUnlikely { get; } = new(
        "RUN009",
        Severity.Warning,
        "The mailing date is far ahead, or a Sunday",
        "See that it is the day on which the letters will be deposited: they say so, and the last day to appeal counts from it");

    /// <summary>An entry of the ledger is damaged, or says what cannot be.</summary>
    public static DiagnosticDescriptor EntryUnreadable { get; } = new(
        "RUN010", Severity.Error, "An entry of the ledger of mail cannot be believed", "Restore it from a backup, or use the version of ImrDocs that wrote it");

    /// <summary>A file cannot be made again byte for byte.</summary>
    public static DiagnosticDescriptor NotReproduced { get; } = new(
        "RUN011",
        Severity.Error,
        "What was planned or printed cannot be made again byte for byte",
        "Use the version of ImrDocs that the run was planned with; imrdocs mail void gives its letters back to be planned anew");

    /// <summary>A Mailer Identifier has no serial numbers left.</summary>
    public static DiagnosticDescriptor SerialsExhausted { get; } = new(
        "RUN012",
        Severity.Error,
        "All serial numbers of the Mailer Identifier were used within 45 days",
        "Ask the postal service for a Mailer Identifier of six digits, which has a thousand times as many");

    /// <summary>The ledger has no run, batch or envelope of that id.</summary>
    public static DiagnosticDescriptor Unknown { get; } = new(
        "RUN013", Severity.Error, "There is no such run, batch or envelope", "imrdocs mail runs lists runs and batches, imrdocs mail runs --case CASE the envelopes of a case");

    /// <summary>It was not printed, so it cannot be printed again, closed or returned.</summary>
    public static DiagnosticDescriptor NotPrinted { get; } = new(
        "RUN014", Severity.Error, "What was not printed, or was voided, is in nobody's hands", "Print it first with imrdocs mail run");

    /// <summary>It is closed, and stays so.</summary>
    public static DiagnosticDescriptor Closed { get; } = new(
        "RUN015", Severity.Error, "A batch that is closed stays so", "Nothing is to be done: its sheets are accounted for");

    /// <summary>Another copy of the case is stopped.</summary>
    public static DiagnosticDescriptor HeldBack { get; } = new(
        "RUN016",
        Severity.Error,
        "A letter is held back, since another copy of its case is stopped",
        "Mend what stops the other copy: every copy says that the others are mailed with it; --partly mails this one without it");

    /// <summary>An envelope of a batch that is not closed cannot have come back.</summary>
    public static DiagnosticDescriptor NotMailedYet { get; } = new(
        "RUN017",
        Severity.Warning,
        "An envelope came back whose batch is not closed",
        "See that the id is right, and close the batch with imrdocs mail close");

    /// <summary>Printed sheets must be destroyed before they are voided.</summary>
    public static DiagnosticDescriptor NotDestroyed { get; } = new(
        "RUN018",
        Severity.Error,
        "What is voided is printed, and its letters would be mailed twice if it were mailed too",
        "Destroy its files and sheets, or see that there are none, and say so with --destroyed; what is in the mail is closed with imrdocs mail close");

    /// <summary>What is to be closed holds a superseded letter.</summary>
    public static DiagnosticDescriptor SupersededInside { get; } = new(
        "RUN019",
        Severity.Error,
        "An envelope that is to be closed as mailed holds a superseded letter",
        "Pull it out, destroy it and imrdocs mail void it; if it is mailed all the same, close with --accept-exceptions");

    /// <summary>What the inserter recorded cannot be read.</summary>
    public static DiagnosticDescriptor InsertedUnreadable { get; } = new(
        "RUN020",
        Severity.Error,
        "The record of the inserter cannot be read",
        "Write a first line batch,envelope,page,pages,time and then a line a sheet, in the order of inserting");

    /// <summary>A sheet was printed and not inserted.</summary>
    public static DiagnosticDescriptor SheetMissing { get; } = new(
        "RUN021",
        Severity.Error,
        "A sheet was printed and not inserted",
        "Take the envelope out: print it again with --reprint, insert it and close with --spoiled, or destroy it and imrdocs mail void it; if it was opened and is complete, close with --complete");

    /// <summary>A sheet was inserted twice.</summary>
    public static DiagnosticDescriptor SheetDoubled { get; } = new(
        "RUN022", Severity.Error, "A sheet was inserted twice", "Take the envelopes around this line out and look; if one was destroyed and made again, close with --spoiled and its id");

    /// <summary>A sheet is in the envelope of another letter.</summary>
    public static DiagnosticDescriptor SheetSwapped { get; } = new(
        "RUN023",
        Severity.Error,
        "A sheet did not follow the sheet that it belongs behind",
        "Do not mail the envelopes around this line: open them, print them again with --reprint, and close with --spoiled and their ids");

    /// <summary>A sheet is of no batch that is closed.</summary>
    public static DiagnosticDescriptor SheetForeign { get; } = new(
        "RUN024",
        Severity.Error,
        "A sheet was inserted that is not of what is closed, or has another number of pages",
        "Do not mail the envelopes around this line: open them and see whose sheet it is");

    /// <summary>Envelopes were inserted in another order.</summary>
    public static DiagnosticDescriptor EnvelopeOutOfOrder { get; } = new(
        "RUN025",
        Severity.Error,
        "An envelope was inserted out of the order of printing",
        "See that it holds its own letter and stands in its tray by ZIP Code, then close with --accept-exceptions");

    /// <summary>An envelope is called spoiled, and was not printed again.</summary>
    public static DiagnosticDescriptor NotReprinted { get; } = new(
        "RUN026", Severity.Error, "An envelope is called spoiled that was not printed again", "Print it again with imrdocs mail run --reprint");

    /// <summary>The record of the inserter is of other batches.</summary>
    public static DiagnosticDescriptor OtherRecord { get; } = new(
        "RUN027", Severity.Error, "The record of the inserter is not of what is closed", "Name the run whose sheets it reads, or give the record of this one");

    /// <summary>The record of the inserter breaks off.</summary>
    public static DiagnosticDescriptor RecordEnds { get; } = new(
        "RUN028",
        Severity.Error,
        "The record of the inserter ends before the batch does",
        "Give the whole record; if the envelopes behind were not inserted yet, insert them and add their marks");

    /// <summary>A batch is closed before its mailing date.</summary>
    public static DiagnosticDescriptor ClosedEarly { get; } = new(
        "RUN029", Severity.Warning, "A batch is closed before the date that its letters bear", "Do not deposit it before that date: the last day to appeal counts from it");

    /// <summary>The envelope came back before.</summary>
    public static DiagnosticDescriptor ReturnedBefore { get; } = new(
        "RUN030",
        Severity.Error,
        "It is recorded already that the envelope came back",
        "imrdocs mail returned lists what must be sent again; if the address is right after all, and nothing was sent since, say so with --send-again");

    /// <summary>What was counted by hand is not what was printed.</summary>
    public static DiagnosticDescriptor CountDiffers { get; } = new(
        "RUN031",
        Severity.Error,
        "Other envelopes or sheets were counted than a batch has to insert",
        "Count again, and look for what is missing; name what was not inserted with --except, and say with --destroyed that its sheets are destroyed");

    /// <summary>Counts are given of several batches at once.</summary>
    public static DiagnosticDescriptor CountOfOneBatch { get; } = new(
        "RUN032", Severity.Error, "What was inserted by hand is counted batch by batch", "Close each batch by its id, with its own counts");

    /// <summary>A printed letter tells of one before it that was never mailed.</summary>
    public static DiagnosticDescriptor TellsOfVoided { get; } = new(
        "RUN033",
        Severity.Warning,
        "A printed envelope that is not mailed yet holds a letter that says that it replaces a voided one",
        "Pull the envelope out, destroy it and imrdocs mail void it: the next run makes its letter anew, and that says nothing of a letter nobody got");

    /// <summary>What is to be closed holds a letter that tells of one that was never mailed.</summary>
    public static DiagnosticDescriptor TellsOfVoidedInside { get; } = new(
        "RUN034",
        Severity.Error,
        "An envelope that is to be closed as mailed holds a letter that says that it replaces a voided one",
        "Pull it out, destroy it and imrdocs mail void it: the next run makes its letter anew; if it is mailed all the same, close with --accept-exceptions");

    /// <summary>The ledger changed again and again while a run was planned.</summary>
    public static DiagnosticDescriptor PlanOutrun { get; } = new(
        "RUN035",
        Severity.Error,
        "Others changed the mail again and again while a run was planned",
        "Nothing was planned: wait until the other runs, returns and voids are done, and run again");

    /// <summary>The archive has not the letter that was printed.</summary>
    public static DiagnosticDescriptor LetterNotAsPrinted { get; } = new(
        "RUN036",
        Severity.Error,
        "The letter of an envelope is not archived as it was printed",
        "Restore the letter and its manifest from a backup: the ledger of mail tells the SHA-256 of what was sent");

    /// <summary>A file for the printer was changed in the store.</summary>
    public static DiagnosticDescriptor PrintFileChanged { get; } = new(
        "RUN037",
        Severity.Error,
        "A file for the printer is not kept as it was printed",
        "Restore it from a backup; who fetches it from the page of its batch gets it made again as it was printed, never what is kept under its name");

    /// <summary>A file for the printer is gone from the store.</summary>
    public static DiagnosticDescriptor PrintFileMissing { get; } = new(
        "RUN038",
        Severity.Error,
        "A file for the printer is missing in the store",
        "Fetch the file from the page of its batch in the browser, which makes it again as it was printed and keeps it; or restore it from a backup");

    /// <summary>A file among those for the printer that no batch has.</summary>
    public static DiagnosticDescriptor PrintFileStray { get; } = new(
        "RUN039",
        Severity.Warning,
        "A file among those for the printer belongs to no printed batch",
        "Put there by hand, or left by a ledger that was restored from a backup; nobody is given it");

    /// <summary>Files for the printer are in the store as far as a certain one, and none behind it.</summary>
    public static DiagnosticDescriptor PrintFilesUnfinished { get; } = new(
        "RUN040",
        Severity.Warning,
        "The last files for the printer of a batch are not in the store",
        "They are being put there now, or that was stopped, or they were lost: fetch this file from the page of its batch in the browser, which makes all that are not there as they were printed");

    /// <summary>A batch that was printed before is made again in another place.</summary>
    public static DiagnosticDescriptor PrintedBefore { get; } = new(
        "RUN041",
        Severity.Warning,
        "The files of a batch that was printed before are made once more, in another place",
        "Insert one set of its sheets: whoever inserts two mails each letter twice. If it was printed from another place, delete the files here or there, and destroy what is printed of them");
}
