// The entries of the ledger of mail as JSON: one shape, strict when read.
using System.Text.Json;
using System.Text.Json.Serialization;
using ImrDocs.Letters.Records;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Mail.Closing;
using ImrDocs.Storage.People;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Mail.Ledger;

/// <summary>Writes and reads the entries of the ledger. The same entry is always the same bytes.</summary>
internal static class MailJson
{
    public const int CurrentSchema = 1;

    /// <summary>An entry is one line.</summary>
    public static MailJsonContext Context { get; } = new(StrictJson.Lines(
        new JsonStringEnumConverter<MailClass>(JsonNamingPolicy.KebabCaseLower),
        new JsonStringEnumConverter<VoidReason>(JsonNamingPolicy.KebabCaseLower),
        new JsonStringEnumConverter<WithdrawalReason>(JsonNamingPolicy.KebabCaseLower),
        new JsonStringEnumConverter<ResendReason>(JsonNamingPolicy.KebabCaseLower),
        new JsonStringEnumConverter<ReturnReason>(JsonNamingPolicy.KebabCaseLower),
        new JsonStringEnumConverter<SheetFault>(JsonNamingPolicy.KebabCaseLower),
        new JsonStringEnumConverter<IdentitySource>(JsonNamingPolicy.KebabCaseLower)));

    public static byte[] Write(LedgerEntry entry) => [.. JsonSerializer.SerializeToUtf8Bytes(entry, Context.LedgerEntry), (byte)'\n'];

    /// <summary>The entry that some bytes are; null when they are none.</summary>
    public static LedgerEntry? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Context.LedgerEntry);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            // The text of the exception can repeat what stands in the file. An event of no known kind is not supported.
            return null;
        }
    }

    /// <summary>A name of an enumeration as its JSON has it: <c>NoSuchNumber</c> is <c>no-such-number</c>.</summary>
    public static string Word(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    /// <summary>The failure of an entry that cannot be believed.</summary>
    public static StoreException Unreadable(BlobName name, string problem) =>
        new(new Diagnostic(MailRunDiagnostics.EntryUnreadable, problem) { File = name.Value });
}

/// <summary>Generated code that reads and writes entries without reflection.</summary>
[JsonSerializable(typeof(LedgerEntry))]
internal sealed partial class MailJsonContext : JsonSerializerContext;
