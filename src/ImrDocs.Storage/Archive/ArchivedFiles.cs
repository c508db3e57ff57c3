// The files of archived letters, for those who fetch them.
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Archive;

/// <summary>Gives out the files of archived letters: what was archived, or nothing.</summary>
public static class ArchivedFiles
{
    /// <summary>The bytes of a file, which have the recorded hash.</summary>
    /// <exception cref="StoreException">The store failed, or the file is not what was archived.</exception>
    public static async Task<byte[]> ReadAsync(LetterArchive archive, LetterManifest letter, ManifestOutput output, CancellationToken cancellation)
    {
        var bytes = await archive.ReadAsync(letter, output, cancellation).ConfigureAwait(false);
        if (bytes is null || !string.Equals(ContentHash.Of(bytes), output.Sha256, StringComparison.Ordinal))
        {
            var descriptor = bytes is null ? StoreDiagnostics.OutputMissing : StoreDiagnostics.OutputChanged;
            throw new StoreException(new Diagnostic(descriptor, "The file is not what was archived") { File = letter.Slot.Folder.Child(output.Name).Value });
        }

        return bytes;
    }

    /// <summary>The format of a file by its extension, such as <c>pdf</c>.</summary>
    public static string FormatOf(ManifestOutput output) => output.Name[(output.Name.LastIndexOf('.') + 1)..];

    /// <summary>The name that <c>render</c> gives the file.</summary>
    public static string NameOf(LetterManifest letter, ManifestOutput output)
    {
        var request = new LetterRequest
        {
            Kind = letter.Kind,
            Edition = letter.Edition,
            Recipient = letter.Recipient is { } word ? RecipientNames.Parse(word) : null,
            LargePrint = letter.Inputs.Options.Contains("large-print", StringComparer.Ordinal),
        };
        return $"{request.Name(letter.CaseNumber)}.{FormatOf(output)}";
    }
}
