// The pictures of a letter kind: looked at, replaced, added and removed in a draft.
using System.Collections.Immutable;
using System.Text;
using ImrDocs.Letters.Templates;
using ImrDocs.Rendering.Pictures;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Drafts;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Preview;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Pictures;

/// <summary>The pictures of a letter kind, such as letterhead and signature, in the draft of whoever looks. What no letter can carry is not taken.</summary>
[AllowedTo(Role.Editor)]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes, MemoryBufferThreshold = MostBytes, BufferBodyLengthLimit = MostBytes)]
internal sealed class PicturesPage(TemplateDrafts drafts, LetterPictures pictures, AuditLog audit) : PageModel
{
    /// <summary>The most bytes of a request: more than any picture may have, so that a picture that is too large is told as such.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>The folder: a letter kind, or the shared one.</summary>
    public string Folder { get; private set; } = "";

    /// <summary>Its pictures.</summary>
    public ImmutableArray<ShownPicture> Pictures { get; private set; } = [];

    /// <summary>Why a picture was not taken.</summary>
    public ImmutableArray<Diagnostic> Problems { get; private set; } = [];

    /// <summary>What happened, for the reader; null when nothing did.</summary>
    public ReviewMessage? Message { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(string folder, bool? saved, CancellationToken cancellation) =>
        Show(await drafts.OpenAsync(User.Person, cancellation), folder, saved == true ? new ReviewMessage("Saved in your draft.") : null, []);

    /// <summary>Takes a picture in, in the place of another one or as a new one, or removes one.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="action">What to do.</param>
    /// <param name="name">The picture that is replaced or removed; empty for a new one.</param>
    /// <param name="file">The picture.</param>
    /// <param name="cancellation">Nobody waits any more.</param>
    public async Task<IActionResult> OnPostAsync(string folder, string? action, [FromForm] string? name, IFormFile? file, CancellationToken cancellation)
    {
        var draft = await drafts.OpenAsync(User.Person, cancellation);
        if (action == "remove")
        {
            var users = UsersOf(draft, folder, name ?? "");
            return users.IsEmpty
                ? await SaveAsync(draft, folder, new DraftEdit($"{folder}/{name}", draft.HashOf($"{folder}/{name}"), null), cancellation)
                : Show(draft, folder, new ReviewMessage($"Not removed: {string.Join(", ", users)} shows it. Take it out there first.", Severity.Error), []);
        }

        if (file is null || file.Length == 0)
        {
            return Show(draft, folder, new ReviewMessage("Choose a file with a picture.", Severity.Error), []);
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        var content = bytes.ToArray();
        var path = $"{folder}/{(string.IsNullOrEmpty(name) ? NameOf(file.FileName, content) : name)}";
        if (!BlobName.IsValid(path) || (string.IsNullOrEmpty(name) && draft.Files.ContainsKey(path)))
        {
            return Show(draft, folder, new ReviewMessage("Not taken: a new picture needs a file name of letters, digits and hyphens that no other picture has.", Severity.Error), []);
        }

        // The loader of templates decides what a letter can carry.
        var problems = TemplateSet.Parse(draft.Files.SetItem(path, content)).Diagnostics.Where(problem => string.Equals(problem.File, path, StringComparison.Ordinal)).ToImmutableArray();
        return problems.HasErrors
            ? Show(draft, folder, new ReviewMessage("Not taken: no letter can carry this picture.", Severity.Error), problems)
            : await SaveAsync(draft, folder, new DraftEdit(path, draft.HashOf(path), content), cancellation);
    }

    private async Task<IActionResult> SaveAsync(TemplateDraft draft, string folder, DraftEdit edit, CancellationToken cancellation)
    {
        if (!IsFolder(draft, folder))
        {
            return NotFound();
        }

        var result = await drafts.SaveAsync(User.Person, [edit], cancellation);
        if (result.Outcome is DraftSaveOutcome.Conflict or DraftSaveOutcome.Refused)
        {
            return Show(result.Draft, folder, new ReviewMessage("Not saved: this picture was saved in another window meanwhile. This is how it is now.", Severity.Error), result.Diagnostics);
        }

        if (result.Outcome == DraftSaveOutcome.Saved)
        {
            await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.TemplatesSaved) { Version = result.Draft.Version, Subject = edit.Path }, CancellationToken.None);
        }

        Response.Headers.Location = $"/templates/pictures/{folder}?saved=true";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private IActionResult Show(TemplateDraft draft, string folder, ReviewMessage? message, ImmutableArray<Diagnostic> problems)
    {
        if (!IsFolder(draft, folder))
        {
            return NotFound();
        }

        (Folder, Message, Problems) = (folder, message, problems);
        Pictures =
        [
            .. from file in draft.Files
               let path = new TemplateFile(file.Key)
               where path.IsPicture && path.Folder == folder
               let picture = Picture.Read(file.Value, out var read) == PictureProblem.None ? read : null
               select new ShownPicture(path.Name, picture, picture is null ? null : pictures.AddressOf(picture), UsersOf(draft, folder, path.Name), draft.IsChanged(file.Key)),
        ];
        return Page();
    }

    private static bool IsFolder(TemplateDraft draft, string folder) => draft.Files.Keys.Any(path => new TemplateFile(path).Folder == folder);

    /// <summary>The templates that show a picture: those of its folder, and for a shared one those of all folders.</summary>
    private static ImmutableArray<string> UsersOf(TemplateDraft draft, string folder, string name) =>
    [
        .. from file in draft.Files
           let path = new TemplateFile(file.Key)
           where path.IsTemplate && (folder == TemplateFile.SharedFolder || path.Folder == folder || path.Folder == TemplateFile.SharedFolder)
           where Encoding.UTF8.GetString(file.Value.Span).Contains($"]({name})", StringComparison.Ordinal)
           select file.Key,
    ];

    /// <summary>The name of a new picture: that of its file, with the ending of what it is.</summary>
    private static string NameOf(string file, ReadOnlyMemory<byte> content)
    {
        var stem = Path.GetFileNameWithoutExtension(file).ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
        return stem + (Picture.Read(content, out var picture) == PictureProblem.None && picture!.Format == PictureFormat.Jpeg ? ".jpg" : ".png");
    }
}

/// <summary>A picture as its page shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Picture">The picture; null when it cannot be read.</param>
/// <param name="Address">Where a browser gets it.</param>
/// <param name="Users">The templates that show it.</param>
/// <param name="IsChanged">Whether the draft changed it.</param>
internal sealed record ShownPicture(string Name, Picture? Picture, string? Address, ImmutableArray<string> Users, bool IsChanged);
