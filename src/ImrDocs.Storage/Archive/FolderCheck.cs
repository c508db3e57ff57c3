// The verification of one folder of letters.
using System.Globalization;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Archive;

/// <summary>Verifies the letters of one folder.</summary>
internal sealed class FolderCheck(IBlobStore store, string folder)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _accounted = new(StringComparer.Ordinal);
    private readonly List<string> _unreadable = [];

    /// <summary>Manifests looked at.</summary>
    public int Letters { get; private set; }

    /// <summary>Files hashed.</summary>
    public int Files { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Looks at the files of the folder, given by their names in it.</summary>
    public async Task RunAsync(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        foreach (var name in names)
        {
            if (LetterKey.FromManifestName(BlobOf(name)) is { } key && string.Equals(key.Slot.Folder.Value, folder, StringComparison.Ordinal))
            {
                await CheckLetterAsync(key, name, cancellation).ConfigureAwait(false);
            }
        }

        foreach (var name in names)
        {
            // Which files an unreadable manifest names is unknown; those with its key are taken for them.
            if (!_accounted.Contains(name) && !_unreadable.Exists(key => name.StartsWith(key, StringComparison.Ordinal)))
            {
                Report(StoreDiagnostics.Stray, name, "No manifest names this file");
            }
        }
    }

    private async Task CheckLetterAsync(LetterKey key, string name, CancellationToken cancellation)
    {
        Letters++;
        _accounted.Add(name);
        var json = await store.GetAsync(key.Manifest, cancellation).ConfigureAwait(false);
        if (ManifestJson.Read(json, out var problem) is not { } manifest)
        {
            _unreadable.Add(key.Value);
            Report(StoreDiagnostics.ManifestUnreadable, name, problem!);
            return;
        }

        CheckIdentity(key, name, manifest);
        foreach (var output in manifest.Outputs)
        {
            await CheckOutputAsync(name, output, cancellation).ConfigureAwait(false);
        }

        if (manifest.Supersedes is { } superseded
            && !(ContentHash.IsValid(superseded.LetterKey)
                && await store.ExistsAsync(LetterKey.Parse(key.Slot, superseded.LetterKey).Manifest, cancellation).ConfigureAwait(false)))
        {
            Report(StoreDiagnostics.SupersededMissing, name, "The letter it supersedes is not archived");
        }
    }

    private void CheckIdentity(LetterKey key, string name, LetterManifest manifest)
    {
        var slot = key.Slot;
        if (!string.Equals(manifest.CaseNumber, slot.CaseNumber, StringComparison.Ordinal)
            || !string.Equals(manifest.Kind, slot.Kind, StringComparison.Ordinal)
            || !string.Equals(manifest.Edition, slot.Edition, StringComparison.Ordinal)
            || !string.Equals(manifest.Recipient, slot.Recipient, StringComparison.Ordinal))
        {
            Report(StoreDiagnostics.ManifestMisplaced, name, "The manifest is of another letter than its folder");
        }
        else if (!string.Equals(manifest.LetterKey, key.Value, StringComparison.Ordinal)
            || LetterKey.Of(slot, manifest.Inputs) != key)
        {
            Report(StoreDiagnostics.ManifestMisplaced, name, "The key does not follow from the inputs the manifest records");
        }

        if (manifest.Outputs.Length != manifest.Inputs.Formats.Length)
        {
            Report(StoreDiagnostics.ManifestMisplaced, name, "The manifest names more or fewer files than formats");
        }
    }

    private async Task CheckOutputAsync(string manifestName, ManifestOutput output, CancellationToken cancellation)
    {
        if (!BlobName.IsValid(output.Name) || output.Name.Contains('/', StringComparison.Ordinal))
        {
            Report(StoreDiagnostics.ManifestMisplaced, manifestName, "The manifest names a file outside its folder");
            return;
        }

        _accounted.Add(output.Name);
        if (await store.GetAsync(BlobOf(output.Name), cancellation).ConfigureAwait(false) is not { } content)
        {
            Report(StoreDiagnostics.OutputMissing, output.Name, "The file is not in the store");
            return;
        }

        Files++;
        if (content.Length != output.Bytes)
        {
            Report(StoreDiagnostics.OutputChanged, output.Name, string.Create(
                CultureInfo.InvariantCulture, $"The file has {content.Length} bytes, its manifest says {output.Bytes}"));
        }
        else if (!string.Equals(ContentHash.Of(content), output.Sha256, StringComparison.Ordinal))
        {
            Report(StoreDiagnostics.OutputChanged, output.Name, "The bytes of the file do not have the SHA-256 that its manifest says");
        }
    }

    private BlobName BlobOf(string name) => new(folder + "/" + name);

    private void Report(DiagnosticDescriptor descriptor, string name, string message) =>
        _diagnostics.Add(new Diagnostic(descriptor, message) { File = BlobOf(name).Value });
}
