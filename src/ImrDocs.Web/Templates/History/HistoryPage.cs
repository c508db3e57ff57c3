// What a file of the templates said, and where it is brought back.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Drafts;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Text.Differences;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.History;

/// <summary>What a file said in each version of the draft of whoever looks and in each release, beside what it says now; a version can be brought back.</summary>
[AllowedTo(Role.Editor)]
internal sealed class HistoryPage(TemplateDrafts drafts, AuditLog audit) : PageModel
{
    private const string Program = "program";

    /// <summary>The file.</summary>
    public TemplateFile Template { get; private set; } = null!;

    /// <summary>Its versions, the newest first.</summary>
    public ImmutableArray<FileVersion> Versions { get; private set; } = [];

    /// <summary>The version that is looked at; null when none is.</summary>
    public FileVersion? Chosen { get; private set; }

    /// <summary>What that version says otherwise than the draft.</summary>
    public ImmutableArray<ChangedLine> Differences { get; private set; } = [];

    /// <summary>The hash of the file in the draft; null when it is not there.</summary>
    public string? Seen { get; private set; }

    /// <summary>What happened, for the reader; null when nothing did.</summary>
    public ReviewMessage? Message { get; private set; }

    /// <summary>The address of the history of a file.</summary>
    public static string AddressOf(string path) => "/templates/history/" + path;

    /// <summary>What an address calls a version.</summary>
    public static string KeyOf(FileVersion version) => version.Release is { } release ? Number("release-", release.Number)
        : version.Draft is { } draft ? Number("draft-", draft)
        : Program;

    /// <summary>What the page calls a version.</summary>
    public static string NameOf(FileVersion version) => version.Release is { } release ? Number("Release ", release.Number)
        : version.Draft is { } draft ? Number("Your draft, version ", draft)
        : "The templates that came with the program";

    /// <summary>Shows the versions, and what one says otherwise.</summary>
    public Task<IActionResult> OnGetAsync(string path, string? version, CancellationToken cancellation) => ShowAsync(path, version, null, cancellation);

    /// <summary>Puts what the file said in a version into the draft.</summary>
    public async Task<IActionResult> OnPostAsync(string path, [FromForm] string? version, [FromForm] string? seen, CancellationToken cancellation)
    {
        if (!TemplateFile.CanBe(path) || new TemplateFile(path).IsExpectation)
        {
            return BadRequest();
        }

        var versions = await drafts.HistoryAsync(User.Person, path, cancellation);
        if (Find(versions, version) is not { } chosen || await drafts.ReadAsync(User.Person, path, chosen, cancellation) is not { } content)
        {
            return NotFound();
        }

        var edit = new DraftEdit(path, string.IsNullOrEmpty(seen) ? null : seen, content) { SettlesClash = true };
        var result = await drafts.SaveAsync(User.Person, [edit], CancellationToken.None);
        if (result.Outcome is not (DraftSaveOutcome.Saved or DraftSaveOutcome.Unchanged))
        {
            const string conflict = "Not brought back: the file was saved meanwhile. This is what the version says otherwise than it says now.";
            return await ShowAsync(path, version, new ReviewMessage(conflict, Severity.Error), cancellation);
        }

        if (result.Outcome == DraftSaveOutcome.Saved)
        {
            await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.TemplatesSaved) { Version = result.Draft.Version, Subject = path }, CancellationToken.None);
        }

        Response.Headers.Location = new TemplateFile(path).Address() + "?saved=true";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<IActionResult> ShowAsync(string path, string? version, ReviewMessage? message, CancellationToken cancellation)
    {
        if (!TemplateFile.CanBe(path))
        {
            return NotFound();
        }

        var draft = await drafts.OpenAsync(User.Person, cancellation);
        (Template, Message, Seen) = (new TemplateFile(path), message, draft.HashOf(path));
        Versions = await drafts.HistoryAsync(User.Person, path, cancellation);
        Chosen = Find(Versions, version);
        if ((Versions.IsEmpty && Seen is null) || (Chosen is null && version is not null))
        {
            return NotFound();
        }

        if (Chosen is { } chosen)
        {
            var then = await drafts.ReadAsync(User.Person, path, chosen, cancellation);
            Differences = ChangedLine.Between(TextOf(draft.Files.TryGetValue(path, out var now) ? now : default), TextOf(then ?? default));
        }

        return Page();
    }

    private static FileVersion? Find(ImmutableArray<FileVersion> versions, string? key) =>
        versions.FirstOrDefault(version => string.Equals(KeyOf(version), key, StringComparison.Ordinal));

    private static string TextOf(ReadOnlyMemory<byte> content) => Encoding.UTF8.GetString(content.Span).ReplaceLineEndings("\n");

    private static string Number(string words, int number) => words + number.ToString(CultureInfo.InvariantCulture);
}
