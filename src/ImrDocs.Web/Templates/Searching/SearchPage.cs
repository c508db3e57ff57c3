// Where words, fields and settings stand in the templates.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Searching;
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.Releases;
using ImrDocs.Web.Access;
using ImrDocs.Web.Preview;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Searching;

/// <summary>Where words stand in the templates, and where a field of a case or a setting is used: in one's draft, in a release, or in the program's templates.</summary>
internal sealed class SearchPage(TemplateDrafts drafts, ReleaseProcess releases, DrawingDesk desk) : PageModel
{
    /// <summary>The value that stands for one's draft.</summary>
    public const string Draft = "draft";

    /// <summary>The value that stands for the templates that came with the program.</summary>
    public const string Program = "program";

    /// <summary>What is looked for.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Whether examples are looked at too.</summary>
    public bool WithExamples { get; private set; }

    /// <summary>Where it is looked for: <see cref="Draft"/>, <see cref="Program"/>, or the number of a release.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>The releases that can be looked at, the newest first.</summary>
    public ImmutableArray<Release> Releases { get; private set; } = [];

    /// <summary>What was found; null when nothing is looked for, or the server had no time for it.</summary>
    public FoundInTemplates? Found { get; private set; }

    /// <summary>Whether the server had no time for it.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Looks for it.</summary>
    public async Task<IActionResult> OnGetAsync(string? q, string? within, bool examples, CancellationToken cancellation)
    {
        (Query, WithExamples) = ((q ?? "").Trim(), examples);
        Releases = [.. (await releases.Ledger.ReadAsync(cancellation)).Releases.Reverse()];
        Scope = within ?? (User.Has(Role.Editor) ? Draft : Releases.IsEmpty ? Program : Releases[0].Number.ToString(CultureInfo.InvariantCulture));
        if (await FilesAsync(cancellation) is not { Files: var files, Before: var before })
        {
            return NotFound();
        }

        if (Query.Length <= TemplateSearch.LongestQuery)
        {
            (_, Found) = await desk.DoAsync(() => Task.FromResult<FoundInTemplates?>(FoundInTemplates.Of(files, Query, WithExamples, before)), cancellation);
            IsBusy = Found is null;
        }

        return Page();
    }

    private async Task<SearchedFiles?> FilesAsync(CancellationToken cancellation)
    {
        if (Scope == Draft)
        {
            return User.Has(Role.Editor) && await drafts.OpenAsync(User.Person, cancellation) is var draft ? new SearchedFiles(draft.Files, draft.Before) : null;
        }

        var release = Releases.FirstOrDefault(one => string.Equals(one.Number.ToString(CultureInfo.InvariantCulture), Scope, StringComparison.Ordinal));
        return Scope == Program ? new SearchedFiles(drafts.Unreleased, null)
            : release is null ? null
            : new SearchedFiles(await drafts.FilesOfAsync(release, cancellation), null);
    }

    private sealed record SearchedFiles(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>? Before);
}
