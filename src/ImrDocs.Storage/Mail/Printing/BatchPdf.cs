// A PDF of a batch that grows envelope by envelope.
using System.Collections.Immutable;
using ImrDocs.Letters.Mailing;
using ImrDocs.Rendering.Pages;
using ImrDocs.Rendering.Pdf;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Storage.Folders;

namespace ImrDocs.Storage.Mail.Printing;

/// <summary>
/// A PDF of a batch that grows envelope by envelope, under a temporary name. What it says of itself is its name, the
/// date of the batch, and what all its documents say.
/// </summary>
/// <param name="name">Its name without the extension.</param>
/// <param name="date">The mailing date.</param>
/// <param name="folder">Where it is written.</param>
internal sealed class BatchPdf(string name, DateOnly date, IStagedFiles folder) : IDisposable
{
    private readonly StagedFile _staged = folder.Begin(name + ".pdf");
    private JoinedPdf? _file;
    private int _pages;

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => _file is null;

    /// <summary>Adds what belongs to an envelope.</summary>
    /// <returns>The number of its first page, from 1.</returns>
    public int Add(PagedDocument document, ImmutableDictionary<string, Picture> pictures, string envelope)
    {
        _file ??= new PdfWriter().Join(document.Properties with { Title = name, Date = date }, _staged.Output);
        _file.Add(document, pictures, envelope);
        var first = _pages + 1;
        _pages += document.Pages.Length;
        return first;
    }

    /// <summary>Writes the end of the file; something was added.</summary>
    /// <exception cref="IOException">The disk is full or the folder is gone.</exception>
    public MailFile Finish()
    {
        _file!.Finish();
        var written = _staged.Complete();
        return new MailFile(written.Name, written.Bytes, written.Sha256);
    }

    /// <inheritdoc/>
    public void Dispose() => _staged.Dispose();
}
