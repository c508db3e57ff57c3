// Puts rendered letters into a store so that each exists once, whole, for ever.
using System.Globalization;
using System.Runtime.CompilerServices;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Archive;

/// <summary>
/// Archives letters. The files of a letter are put first and its manifest last: the manifest is the commit record,
/// and a letter without one does not exist. Any number of processes may archive the same letter at once; one
/// manifest wins and all of them return it.
/// </summary>
/// <param name="store">Where letters are kept.</param>
/// <param name="clock">Tells the time of a commit.</param>
public sealed class LetterArchive(IBlobStore store, TimeProvider clock)
{
    /// <summary>Archives a letter, or finds it archived already.</summary>
    /// <returns>The manifest that stands in the store: of this call or of the one that came first.</returns>
    /// <exception cref="ArgumentException">The outputs are not those the inputs name, or the letter supersedes one of another slot.</exception>
    /// <exception cref="StoreException">The store failed; calling again is safe.</exception>
    public async Task<ArchivedLetter> ArchiveAsync(RenderedLetter letter, CancellationToken cancellation)
    {
        Check(letter);
        var key = LetterKey.Of(letter.Slot, letter.Inputs);
        if (await FindAsync(key, cancellation).ConfigureAwait(false) is { } earlier)
        {
            return new ArchivedLetter(earlier, PutOutcome.AlreadyThere);
        }

        var outputs = new List<ManifestOutput>(letter.Outputs.Length);
        foreach (var output in letter.Outputs.OrderBy(output => output.Format, StringComparer.Ordinal))
        {
            outputs.Add(await PutOutputAsync(key, output, cancellation).ConfigureAwait(false));
        }

        var manifest = Describe(letter, key, outputs);
        var properties = PropertiesOf(key, "application/json", ManifestHashes(letter.Inputs));
        var outcome = await store.PutIfAbsentAsync(key.Manifest, ManifestJson.Write(manifest), properties, cancellation).ConfigureAwait(false);
        return outcome == PutOutcome.Created
            ? new ArchivedLetter(manifest, outcome)
            : new ArchivedLetter((await FindAsync(key, cancellation).ConfigureAwait(false))!, outcome);
    }

    /// <summary>The manifest of an archived letter; null when it is not archived.</summary>
    /// <exception cref="StoreException">The store failed, or the manifest cannot be read.</exception>
    public async Task<LetterManifest?> FindAsync(LetterKey key, CancellationToken cancellation)
    {
        var json = await store.GetAsync(key.Manifest, cancellation).ConfigureAwait(false);
        if (json is null)
        {
            return null;
        }

        return ManifestJson.Read(json, out var problem)
            ?? throw new StoreException(new Diagnostic(StoreDiagnostics.ManifestUnreadable, problem!) { File = key.Manifest.Value });
    }

    /// <summary>The bytes of a file of an archived letter; null when the store has lost it.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<byte[]?> ReadAsync(LetterManifest manifest, ManifestOutput output, CancellationToken cancellation) =>
        store.GetAsync(manifest.Slot.Folder.Child(output.Name), cancellation);

    /// <summary>The keys of all archived letters, or of those of a case, in the order of their slots.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async IAsyncEnumerable<LetterKey> KeysAsync(string? caseNumber, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var folder = caseNumber is null ? LetterSlot.AllLetters : LetterSlot.CaseFolder(caseNumber);
        await foreach (var entry in store.ListAsync(folder, cancellation).ConfigureAwait(false))
        {
            if (LetterKey.FromManifestName(entry.Name) is { } key)
            {
                yield return key;
            }
        }
    }

    /// <summary>The manifests of the archived letters of a case, in the order of their slots, the oldest of each first.</summary>
    /// <exception cref="StoreException">The store failed, or a manifest cannot be read.</exception>
    public async Task<IReadOnlyList<LetterManifest>> ReadAllAsync(string caseNumber, CancellationToken cancellation)
    {
        var manifests = new List<LetterManifest>();
        await foreach (var key in KeysAsync(caseNumber, cancellation).ConfigureAwait(false))
        {
            manifests.Add((await FindAsync(key, cancellation).ConfigureAwait(false))!);
        }

        return [.. manifests.OrderBy(manifest => manifest.Slot.Folder.Value, StringComparer.Ordinal).ThenBy(manifest => manifest.ArchivedAt)];
    }

    /// <summary>The keys of the archived letters of a case, in the order of their slots.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<IReadOnlyList<LetterKey>> ListAsync(string caseNumber, CancellationToken cancellation)
    {
        var keys = new List<LetterKey>();
        await foreach (var key in KeysAsync(caseNumber, cancellation).ConfigureAwait(false))
        {
            keys.Add(key);
        }

        return keys;
    }

    /// <summary>
    /// Puts one file. An attempt that was cut short before its manifest, by an engine of another version, may have left
    /// other bytes under the name; nothing is overwritten, so the file then gets a name that its hash is part of.
    /// </summary>
    private async Task<ManifestOutput> PutOutputAsync(LetterKey key, LetterOutput output, CancellationToken cancellation)
    {
        var sha256 = ContentHash.Of(output.Content.Span);
        var properties = PropertiesOf(key, output.ContentType, [new("sha256", sha256)]);
        var name = key.Output(output.Format);
        if (await store.PutIfAbsentAsync(name, output.Content, properties, cancellation).ConfigureAwait(false) == PutOutcome.AlreadyThere
            && !await HoldsAsync(name, output.Content, cancellation).ConfigureAwait(false))
        {
            name = key.Output($"{sha256}.{output.Format}");
            await store.PutIfAbsentAsync(name, output.Content, properties, cancellation).ConfigureAwait(false);
        }

        return new ManifestOutput(name.Value[(key.Slot.Folder.Value.Length + 1)..], output.ContentType, output.Content.Length, sha256);
    }

    private async Task<bool> HoldsAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        await store.GetAsync(name, cancellation).ConfigureAwait(false) is { } there && content.Span.SequenceEqual(there);

    private LetterManifest Describe(RenderedLetter letter, LetterKey key, List<ManifestOutput> outputs) => new()
    {
        Schema = LetterManifest.CurrentSchema,
        LetterKey = key.Value,
        CaseNumber = letter.Slot.CaseNumber,
        Kind = letter.Slot.Kind,
        Edition = letter.Slot.Edition,
        Recipient = letter.Slot.Recipient,
        Inputs = letter.Inputs,
        Release = letter.Release?.ToString(CultureInfo.InvariantCulture) ?? LetterManifest.Unreleased,
        Engine = letter.Engine,
        Pages = letter.Pages,
        Outputs = [.. outputs],
        Diagnostics = [.. letter.Diagnostics.Select(d => new ManifestDiagnostic(d.Id, d.Severity, d.Message, d.DataPath))],
        ArchivedAt = clock.GetUtcNow(),
        Supersedes = letter.Supersedes is { } previous ? Supersession.Of(previous, letter.Inputs) : null,
    };

    private static void Check(RenderedLetter letter)
    {
        var formats = letter.Outputs.Select(output => output.Format).Order(StringComparer.Ordinal);
        if (letter.Outputs.IsEmpty || !formats.SequenceEqual(letter.Inputs.Formats, StringComparer.Ordinal))
        {
            throw new ArgumentException("The outputs are not those the inputs name, or there are none", nameof(letter));
        }

        if (letter.Supersedes is { } previous && previous.Slot != letter.Slot)
        {
            throw new ArgumentException("A letter supersedes one of its own slot", nameof(letter));
        }
    }

    private static BlobProperties PropertiesOf(LetterKey key, string contentType, IEnumerable<KeyValuePair<string, string>> hashes) =>
        new(contentType, [new("caseNumber", key.Slot.CaseNumber), new("kind", key.Slot.Kind), new("edition", key.Slot.Edition), .. hashes]);

    private static IEnumerable<KeyValuePair<string, string>> ManifestHashes(LetterInputs inputs) =>
        [new("case", inputs.Case), new("templates", inputs.Templates), new("fonts", inputs.Fonts)];
}
