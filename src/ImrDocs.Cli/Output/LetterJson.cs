// An archived letter, for machines.
using ImrDocs.Storage.Archive;

namespace ImrDocs.Cli.Output;

/// <summary>An archived letter as <c>list --json</c> prints it.</summary>
internal sealed record LetterJson(
    string CaseNumber,
    string Kind,
    string Edition,
    string? Recipient,
    string Key,
    int Pages,
    IReadOnlyList<RenderedOutputJson> Files,
    string Engine,
    DateTimeOffset ArchivedAt,
    string? Supersedes,
    bool IsSuperseded)
{
    /// <summary>A letter, given all of its slot.</summary>
    public static LetterJson From(LetterManifest manifest, IEnumerable<LetterManifest> all) => new(
        manifest.CaseNumber,
        manifest.Kind,
        manifest.Edition,
        manifest.Recipient,
        manifest.LetterKey,
        manifest.Pages,
        [.. manifest.Outputs.Select(output => new RenderedOutputJson(manifest.Slot.Folder.Child(output.Name).Value, output.Bytes, output.Sha256))],
        manifest.Engine,
        manifest.ArchivedAt,
        manifest.Supersedes?.LetterKey,
        all.Any(other => string.Equals(other.Supersedes?.LetterKey, manifest.LetterKey, StringComparison.Ordinal)));
}

/// <summary>A file of an archived letter.</summary>
internal sealed record RenderedOutputJson(string Name, long Bytes, string Sha256);
