// A release: what it says, what it changes, and what stands against it.
using System.Collections.Immutable;
using ImrDocs.Letters.Examples;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Drafts;
using ImrDocs.Storage.Releases;
using ImrDocs.Storage.Templates;
using ImrDocs.Text.Diagnostics;
using ImrDocs.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Templates.Releases;

/// <summary>A release: who wrote it and why, and word by word what it changes.</summary>
internal sealed class ReleasePage(ReleaseProcess releases, TemplateDrafts drafts, TimeProvider clock) : PageModel
{
    /// <summary>The release.</summary>
    public Release Release { get; private set; } = null!;

    /// <summary>All releases, to choose one to compare with.</summary>
    public ReleaseHistory History { get; private set; } = null!;

    /// <summary>The release it is compared with; null for the templates of the program.</summary>
    public Release? Before { get; private set; }

    /// <summary>The cases that it would leave without templates; null when it leaves none, or is approved.</summary>
    public Diagnostic? Leaves { get; private set; }

    /// <summary>Whether its words can be brought back: they were in force, or will be, and other words are or come after them.</summary>
    public bool CanComeBack => Release.Approval is not null && !History.StaysInForce(Release, clock.Today);

    /// <summary>The files that differ.</summary>
    public ImmutableArray<FileDifference> Differences { get; private set; } = [];

    /// <summary>How the letters of the examples read otherwise, what is the same together.</summary>
    public ImmutableArray<ImmutableArray<ExampleDifference>> Letters { get; private set; } = [];

    /// <summary>Shows it beside the release that was in force before it, or another.</summary>
    public async Task<IActionResult> OnGetAsync(int release, int? with, CancellationToken cancellation)
    {
        History = await releases.Ledger.ReadAsync(cancellation);
        if (History.Find(release) is not { } found || (with is { } wanted && History.Find(wanted) is null))
        {
            return NotFound();
        }

        Release = found;
        Leaves = await releases.UncoveredAsync(found, cancellation);
        Before = with is { } number ? History.Find(number) : History.Before(release);
        var before = Before is { } old ? await drafts.FilesOfAsync(old, cancellation) : drafts.Unreleased;
        var after = await drafts.FilesOfAsync(Release, cancellation);
        Differences = FileDifference.Between(before, after);
        Letters = [.. ExampleDifference.Between(before, after)];
        return Page();
    }

    /// <summary>Whether a file is text, whose lines can be compared.</summary>
    public static bool IsText(FileDifference difference) => TemplateSet.IsText(difference.Path);
}
