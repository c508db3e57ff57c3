// An entry of the audit record as people and programs read it.
using System.Globalization;
using System.Text.Json;
using ImrDocs.Storage.Audit;

namespace ImrDocs.Cli.Output;

/// <summary>An entry of the audit record, as <c>--json</c> prints it.</summary>
internal sealed record AuditView(
    long Sequence, DateTimeOffset At, string By, string? Account, string Action, string? CaseNumber, int? Version, string? Letter, string? Subject, string Hash)
{
    public static AuditView Of(AuditEntry entry) => new(
        entry.Sequence,
        entry.At,
        entry.Event.By.Name,
        entry.Event.By.Id,
        JsonNamingPolicy.KebabCaseLower.ConvertName(entry.Event.Action.ToString()),
        entry.Event.CaseNumber,
        entry.Event.Version,
        entry.Event.Letter,
        entry.Event.Subject,
        entry.Hash);

    /// <summary>The entry on a line.</summary>
    public string Line()
    {
        string?[] parts =
        [
            Sequence.ToString(CultureInfo.InvariantCulture),
            At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            By,
            Action,
            CaseNumber,
            Version is { } version ? string.Create(CultureInfo.InvariantCulture, $"version {version}") : null,
            Letter,
            Subject,
        ];
        return string.Join("  ", parts.Where(part => part is not null));
    }
}
