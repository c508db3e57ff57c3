// The entries of the audit record as JSON.
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ImrDocs.Letters.Records;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Records;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Audit;

/// <summary>An entry, field for field as its JSON has it.</summary>
internal sealed record AuditRecord(
    int Schema,
    long Sequence,
    DateTimeOffset At,
    Person By,
    AuditAction Action,
    string Previous,
    string? CaseNumber = null,
    int? Version = null,
    string? Letter = null,
    string? Subject = null);

/// <summary>Writes and reads entries.</summary>
internal static class AuditJson
{
    private const int CurrentSchema = 1;
    private const string Extension = ".json";
    private const int Digits = 9;

    private static readonly AuditRecordContext Context = new(StrictJson.Indented(
        new JsonStringEnumConverter<IdentitySource>(JsonNamingPolicy.KebabCaseLower), new JsonStringEnumConverter<AuditAction>(JsonNamingPolicy.KebabCaseLower)));

    /// <summary>The folder of all entries.</summary>
    public static BlobName Folder { get; } = new("audit");

    /// <summary>What stands for the entry before the first.</summary>
    public static string NoEntry { get; } = new('0', 64);

    public static BlobName NameOf(long sequence) => Folder.Child(sequence.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0') + Extension);

    public static long? SequenceOf(BlobName name)
    {
        var file = name.Value.AsSpan(Folder.Value.Length + 1);
        return file.EndsWith(Extension, StringComparison.Ordinal)
            && long.TryParse(file[..^Extension.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && sequence > 0 && NameOf(sequence) == name ? sequence : null;
    }

    public static byte[] Write(long sequence, DateTimeOffset at, AuditEvent done, string previous) => RecordJson.Write(
        new AuditRecord(CurrentSchema, sequence, at, done.By, done.Action, previous, done.CaseNumber, done.Version, done.Letter, done.Subject),
        Context.AuditRecord);

    /// <exception cref="StoreException">The bytes are no entry, or one of another number.</exception>
    public static AuditEntry Read(long sequence, byte[] json)
    {
        var name = NameOf(sequence);
        var record = RecordJson.Read(name, json, Context.AuditRecord, AuditDiagnostics.EntryUnreadable);
        if (record.Schema != CurrentSchema || record.Sequence != sequence)
        {
            throw RecordJson.Unreadable(name, AuditDiagnostics.EntryUnreadable, "It is an entry of another number, or of a schema this program does not read");
        }

        var done = new AuditEvent(record.By, record.Action)
        {
            CaseNumber = record.CaseNumber,
            Version = record.Version,
            Letter = record.Letter,
            Subject = record.Subject,
        };
        return new AuditEntry(sequence, record.At, done, record.Previous, ContentHash.Of(json));
    }
}

/// <summary>Generated code that reads and writes entries without reflection.</summary>
[JsonSerializable(typeof(AuditRecord))]
internal sealed partial class AuditRecordContext : JsonSerializerContext;
