// Letters into a folder, each with the window of its envelope drawn over it in a file of its own.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Letters.Mailing;
using ImrDocs.Storage.Folders;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Cli.Verbs;

/// <summary>
/// Letters into a folder as they would be mailed, and overlays beside them. A copy that cannot be mailed is refused: only
/// its overlay is written, to show why.
/// </summary>
internal sealed class OverlayDestination(LetterFolder folder) : ILetterDestination
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<Diagnostic>> WriteAsync(
        Case @case, Letter letter, ReleasedGenerator made, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var kind = made.Generator.Templates.Letters[letter.Request.Kind];
        if (!kind.Settings.Editions[letter.Request.Edition].IsMailed)
        {
            return await new FolderDestination(folder).WriteAsync(@case, letter, made, diagnostics, cancellation);
        }

        var problems = MailCheck.Check(letter, kind);
        if (WindowOverlay.Of(letter, kind) is { } overlaid)
        {
            await folder.WriteAsync(letter.Request.Name(@case.CaseNumber) + ".overlay.pdf", made.Generator.WritePdf(overlaid, letter.Request.Kind), cancellation);
        }

        if (!problems.HasErrors)
        {
            await new FolderDestination(folder).WriteAsync(@case, letter, made, diagnostics, cancellation);
        }

        return problems;
    }
}
