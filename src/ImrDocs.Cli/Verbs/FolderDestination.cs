// Letters into a folder.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Folders;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary>Letters into a folder.</summary>
internal sealed class FolderDestination(LetterFolder folder) : ILetterDestination
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<Diagnostic>> WriteAsync(Case @case, Letter letter, ReleasedGenerator made, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        foreach (var file in letter.Files)
        {
            await folder.WriteAsync(file.Name, file.Bytes, cancellation);
        }

        return [];
    }
}
