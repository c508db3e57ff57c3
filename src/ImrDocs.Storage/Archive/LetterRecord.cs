// A generated letter as the archive takes it.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Determination;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Archive;

/// <summary>Tells the archive what a generated letter was made from.</summary>
public static class LetterRecord
{
    /// <summary>The letter with the hashes of all its inputs.</summary>
    /// <param name="case">The case it is about.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="made">What made it, and of which release.</param>
    /// <param name="diagnostics">The warnings of case and letter.</param>
    /// <exception cref="ArgumentException">The letter is a draft, which no archive keeps.</exception>
    public static RenderedLetter Of(Case @case, Letter letter, ReleasedGenerator made, ImmutableArray<Diagnostic> diagnostics)
    {
        var request = letter.Request;
        if (request.Draft)
        {
            throw new ArgumentException("A draft is never archived", nameof(letter));
        }

        return new RenderedLetter(
            new LetterSlot(letter.CaseNumber, request.Kind, request.Edition, request.Recipient?.Word),
            new LetterInputs(
                CaseWriter.Hash(@case),
                made.Generator.Templates.Hash,
                made.Generator.FontsHash,
                request.Options,
                [.. letter.Files.Select(file => file.Format.Extension)],
                request.MailDate,
                request.Replaces),
            LetterGenerator.EngineVersion,
            letter.Pages.Pages.Length,
            [.. letter.Files.Select(file => new LetterOutput(file.Format.Extension, file.Format.ContentType, file.Bytes))],
            diagnostics)
        {
            Release = made.Release,
        };
    }
}
