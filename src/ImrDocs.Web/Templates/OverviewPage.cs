// The files of the templates, and what somebody has changed in them.
using System.Collections.Immutable;
using ImrDocs.Storage.Audit;
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.Releases;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Access;
using ImrDocs.Web.Cases;
using ImrDocs.Web.Templates.Samples;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates;

/// <summary>The files of the templates as they are in the draft of whoever looks, and what is changed in it.</summary>
[AllowedTo(Role.Editor)]
internal sealed class OverviewPage(TemplateDrafts drafts, ReleaseProcess releases, AuditLog audit) : PageModel
{
    /// <summary>The draft.</summary>
    public TemplateDraft Draft { get; private set; } = null!;

    /// <summary>What it would be started from today; another basis than its own when a release has come into force since.</summary>
    public DraftBasis Current { get; private set; } = null!;

    /// <summary>The folders with their files.</summary>
    public ImmutableArray<(string Folder, ImmutableArray<TemplateFile> Files)> Folders { get; private set; } = [];

    /// <summary>The files that are changed.</summary>
    public ImmutableArray<TemplateFile> Changed { get; private set; } = [];

    /// <summary>The newest release of whoever looks; null when they published none.</summary>
    public Release? Last { get; private set; }

    /// <summary>What happened, for the reader; null when nothing did.</summary>
    public ReviewMessage? Message { get; private set; }

    /// <summary>The path that somebody wanted to add, when it could not be.</summary>
    public string? Wanted { get; private set; }

    /// <summary>The name of the example that somebody wanted to add, when it could not be.</summary>
    public string? WantedExample { get; private set; }

    /// <summary>The letter kind that they chose for it.</summary>
    public string? Folder { get; private set; }

    /// <summary>The example that they chose to start from; empty for the made-up case.</summary>
    public string? From { get; private set; }

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(null, cancellation);

    /// <summary>Adds a file, or begins the draft again.</summary>
    public async Task<IActionResult> OnPostAsync(
        string? action, [FromForm] string? path, [FromForm] int version, [FromForm] string? folder, [FromForm] string? name, [FromForm] string? from, CancellationToken cancellation)
    {
        switch (action)
        {
            case "add":
                return await AddAsync((path ?? "").Trim(), null, cancellation);
            case "add-example":
                (WantedExample, Folder, From) = ((name ?? "").Trim(), folder, from);
                return await AddAsync($"{folder}/examples/{WantedExample}.json", from, cancellation);
            case "restart":
                return await DoneAsync(await drafts.StartAgainAsync(User.Person, version, CancellationToken.None), cancellation);
            case "stays-removed":
                return await DoneAsync(await drafts.SaveAsync(User.Person, [new DraftEdit(path ?? "", null, null) { SettlesClash = true }], CancellationToken.None), cancellation);
            case "bring-in":
                return await DoneAsync(await drafts.BringInAsync(User.Person, version, CancellationToken.None), cancellation);
            default:
                return BadRequest();
        }
    }

    private async Task<IActionResult> AddAsync(string path, string? from, CancellationToken cancellation)
    {
        var draft = await drafts.OpenAsync(User.Person, cancellation);
        var file = new TemplateFile(path);
        if (!TemplateFile.CanBe(path) || draft.Files.ContainsKey(path) || file.IsExpectation)
        {
            Wanted = WantedExample is null ? path : null;
            var refusal = WantedExample is null
                ? "Not added: write a folder, a slash and a new name of letters, digits and hyphens that ends with .sbn, .json, .options or .md."
                : "Not added: give the example a new name of letters, digits and hyphens.";
            return await ShowAsync(new ReviewMessage(refusal, Severity.Error), cancellation);
        }

        var result = await drafts.SaveAsync(User.Person, [new DraftEdit(path, null, NewExample.ContentOf(draft.Files, file, from))], CancellationToken.None);
        await RecordAsync(result, path);
        return See(new TemplateFile(path).Address());
    }

    private async Task<IActionResult> DoneAsync(DraftSaveResult result, CancellationToken cancellation)
    {
        if (result.Outcome == DraftSaveOutcome.Conflict)
        {
            return await ShowAsync(new ReviewMessage("Nothing was done: the draft was saved meanwhile. This is how it is now.", Severity.Error), cancellation);
        }

        await RecordAsync(result, null);
        return See("/templates");
    }

    private async Task RecordAsync(DraftSaveResult result, string? path)
    {
        if (result.Outcome == DraftSaveOutcome.Saved)
        {
            await audit.AppendAsync(new AuditEvent(User.Person, AuditAction.TemplatesSaved) { Version = result.Draft.Version, Subject = path }, CancellationToken.None);
        }
    }

    private StatusCodeResult See(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<IActionResult> ShowAsync(ReviewMessage? message, CancellationToken cancellation)
    {
        Message = message;
        Draft = await drafts.OpenAsync(User.Person, cancellation);
        Last = (await releases.Ledger.ReadAsync(cancellation)).LastOf(User.Person);
        Current = (await drafts.CurrentAsync(cancellation)).Basis;
        Changed = [.. Draft.Changed.Select(path => new TemplateFile(path))];
        Folders =
        [
            .. Draft.Files.Keys.Select(path => new TemplateFile(path))
                .Where(file => file.Folder.Length > 0)
                .GroupBy(file => file.Folder, StringComparer.Ordinal)
                .OrderBy(folder => folder.Key, StringComparer.Ordinal)
                .Select(folder => (folder.Key, folder.ToImmutableArray())),
        ];
        return Page();
    }
}
