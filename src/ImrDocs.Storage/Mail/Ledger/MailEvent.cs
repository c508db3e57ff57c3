// What can happen to mail: the events of the ledger.
using System.Text.Json.Serialization;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>
/// Something that happened to mail. Events name cases, envelopes and hashes; no value of a case is in them, not even the
/// ZIP Code that envelopes are sorted by.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(RunPlanned), "run-planned")]
[JsonDerivedType(typeof(LettersKept), "letters-kept")]
[JsonDerivedType(typeof(BatchPrinted), "batch-printed")]
[JsonDerivedType(typeof(BatchVoided), "batch-voided")]
[JsonDerivedType(typeof(EnvelopeVoided), "envelope-voided")]
[JsonDerivedType(typeof(EnvelopeReprinted), "envelope-reprinted")]
[JsonDerivedType(typeof(BatchesClosed), "batches-closed")]
[JsonDerivedType(typeof(BatchAttested), "batch-attested")]
[JsonDerivedType(typeof(EnvelopeReturned), "envelope-returned")]
public abstract record MailEvent;
