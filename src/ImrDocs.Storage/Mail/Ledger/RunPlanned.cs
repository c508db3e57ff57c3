// That a run of mail was planned: from then on its letters are in envelopes.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>That a run was planned. Everything that its files follow from is here or is named here.</summary>
/// <param name="Run">Its id.</param>
/// <param name="Date">The mailing date that its letters bear.</param>
/// <param name="Kind">The letter kind.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Engine">Version of the engine that paginated its letters.</param>
/// <param name="Fonts">Hash of the fonts.</param>
/// <param name="Limits">What an envelope and a batch hold.</param>
/// <param name="Batches">The batches, in the order of printing.</param>
/// <param name="MarkPoints">Size of the text below its sheet marks; entries from before it could be told have none, and marks of 5 points.</param>
public sealed record RunPlanned(
    string Run,
    DateOnly Date,
    string Kind,
    string Edition,
    string Engine,
    string Fonts,
    BatchLimits Limits,
    ImmutableArray<PlannedBatch> Batches,
    int MarkPoints = 5) : MailEvent;

/// <summary>A batch as it was planned.</summary>
/// <param name="Batch">Its id.</param>
/// <param name="Class">What its envelopes are.</param>
/// <param name="Envelopes">Its envelopes, in the order of printing.</param>
public sealed record PlannedBatch(string Batch, MailClass Class, ImmutableArray<PlannedEnvelope> Envelopes);

/// <summary>An envelope as it was planned.</summary>
/// <param name="Envelope">Its id.</param>
/// <param name="CaseNumber">The IMR case number.</param>
/// <param name="CaseVersion">The version of the case.</param>
/// <param name="Copies">How many copies that version has in all, this one counted.</param>
/// <param name="Recipient">Whose copy it is.</param>
/// <param name="Options">Options of the letter, as words.</param>
/// <param name="Templates">Hash of the template set.</param>
/// <param name="Release">The number of the release, or that the templates are unreleased.</param>
/// <param name="LetterKey">Key of the letter in the archive.</param>
/// <param name="Pages">Pages of the letter.</param>
/// <param name="Sheets">Sheets that it is printed on, on both sides.</param>
/// <param name="Mailer">The Mailer Identifier of its Intelligent Mail barcode; null without one.</param>
/// <param name="Serial">Serial number of its Intelligent Mail barcode; null without one.</param>
/// <param name="Replaces">The envelope before it whose letter to the same recipient it replaces; null for the first letter.</param>
/// <param name="Because">Why it is mailed once more; null for the first letter.</param>
/// <param name="Tells">What its letter tells of the one before it; null for the first letter, and where letters told nothing of that yet.</param>
public sealed record PlannedEnvelope(
    string Envelope,
    string CaseNumber,
    int CaseVersion,
    int Copies,
    string Recipient,
    ImmutableArray<string> Options,
    string Templates,
    string Release,
    string LetterKey,
    int Pages,
    int Sheets,
    string? Mailer = null,
    long? Serial = null,
    string? Replaces = null,
    ResendReason? Because = null,
    EarlierLetter? Tells = null);
