// How words come into force: published by one person, approved by another, replaced by a later release.
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Letters.Templates;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.People;
using ImrDocs.Storage.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Releases;

/// <summary>
/// How words come into force. A set is published by one person and approved by another; going back to old words is a
/// release like any other. Nothing is changed or deleted, so it can always be told which words were in force.
/// </summary>
/// <param name="store">Where templates and releases are kept.</param>
/// <param name="clock">Tells when something was done.</param>
public sealed class ReleaseProcess(IBlobStore store, TimeProvider clock)
{
    private readonly TemplateArchive _templates = new(store);
    private readonly UncoveredCases _uncovered = new(store);

    /// <summary>The releases there are.</summary>
    public ReleaseLedger Ledger { get; } = new(store);

    /// <summary>Archives a template set and makes a release of it, which waits for approval.</summary>
    /// <param name="files">The files of the set and its examples by path.</param>
    /// <param name="author">Who does it.</param>
    /// <param name="note">What the release changes and why.</param>
    /// <param name="effective">The first decision date that it applies to.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The release, and whether it would leave cases without templates; or why there is none: the set cannot be read.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ReleaseResult> PublishAsync(
        ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, Person author, string note, DateOnly effective, CancellationToken cancellation)
    {
        ImmutableArray<Diagnostic> problems = [.. TemplateSet.Parse(files).Diagnostics, .. TemplateArchive.Check(files)];
        if (problems.HasErrors)
        {
            return new ReleaseResult(null, problems);
        }

        // The record comes last: what it names is there.
        var (templates, examples) = await _templates.PutAsync(files, cancellation).ConfigureAwait(false);
        var release = new Release(0, templates, examples, author, note, effective, clock.GetUtcNow());
        return await AddAsync(release, problems, cancellation).ConfigureAwait(false);
    }

    /// <summary>Puts a release into force, unless something stands against it.</summary>
    /// <param name="number">The release.</param>
    /// <param name="approver">Who does it: somebody else than the author.</param>
    /// <param name="acknowledgesWarnings">Whether the approver has read the warnings of its checks; the approval keeps them.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The release with its approval, or why it is not approved.</returns>
    /// <exception cref="StoreException">The store failed, or lacks the templates.</exception>
    public async Task<ReleaseResult> ApproveAsync(int number, Person approver, bool acknowledgesWarnings, CancellationToken cancellation)
    {
        var history = await Ledger.ReadAsync(cancellation).ConfigureAwait(false);
        if (history.Find(number) is not { } release)
        {
            return new ReleaseResult(null, [Unknown(number)]);
        }

        if (approver.IsSameAs(release.Author))
        {
            return Refused(ReleaseDiagnostics.OwnRelease, $"{Name(number)} is by the same person");
        }

        if (release.Closing is not null)
        {
            return WaitsNoLonger(release);
        }

        var problems = release.Approval is null
            ? await Task.Run(async () => ReleaseGate.Check(await FilesAsync(release, cancellation).ConfigureAwait(false)), cancellation).ConfigureAwait(false)
            : [];
        problems = await _uncovered.FindAsync(release, history, cancellation).ConfigureAwait(false) is { } left ? problems.Add(left) : problems;
        if (problems.HasErrors)
        {
            return new ReleaseResult(null, problems);
        }

        if (!problems.IsEmpty && !acknowledgesWarnings)
        {
            return new ReleaseResult(null, problems.Add(new Diagnostic(ReleaseDiagnostics.NotAcknowledged, $"{Name(number)} has warnings")));
        }

        var approval = new Approval(approver, clock.GetUtcNow()) { Acknowledged = [.. problems.Select(problem => problem.ToString())] };
        var approved = await Ledger.ApproveAsync(release, approval, cancellation).ConfigureAwait(false);
        return approved.Approval is not { } first ? WaitsNoLonger(approved)
            : approver.IsSameAs(first.By) ? new ReleaseResult(approved, problems)
            : Refused(ReleaseDiagnostics.AlreadyApproved, $"{Name(number)} was approved by somebody else");
    }

    /// <summary>Sends a release back to its author, who can publish better words; this one never comes into force.</summary>
    /// <param name="number">The release.</param>
    /// <param name="approver">Who does it: somebody else than the author.</param>
    /// <param name="comment">What is to be done.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The release with its end, or why it has another one.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<ReleaseResult> SendBackAsync(int number, Person approver, string comment, CancellationToken cancellation) =>
        CloseAsync(number, new Closing(ReleaseState.SentBack, approver, clock.GetUtcNow(), comment), cancellation);

    /// <summary>Withdraws a release that waits: it never comes into force.</summary>
    /// <param name="number">The release.</param>
    /// <param name="author">Who does it: its author.</param>
    /// <param name="comment">Why; may be empty.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The release with its end, or why it has another one.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public Task<ReleaseResult> WithdrawAsync(int number, Person author, string comment, CancellationToken cancellation) =>
        CloseAsync(number, new Closing(ReleaseState.Withdrawn, author, clock.GetUtcNow(), comment), cancellation);

    /// <summary>Makes a release that names the template set of an earlier one; like any other, it waits for approval.</summary>
    /// <param name="number">The release whose words shall be in force again.</param>
    /// <param name="author">Who does it.</param>
    /// <param name="note">Why.</param>
    /// <param name="effective">The first decision date that it applies to.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The release, or why there is none: there is none of that number, or it was never in force.</returns>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<ReleaseResult> RollBackAsync(int number, Person author, string note, DateOnly effective, CancellationToken cancellation)
    {
        if ((await Ledger.ReadAsync(cancellation).ConfigureAwait(false)).Find(number) is not { } old)
        {
            return new ReleaseResult(null, [Unknown(number)]);
        }

        return old.Approval is null
            ? Refused(ReleaseDiagnostics.NeverInForce, $"{Name(number)} was never approved")
            : await AddAsync(new Release(0, old.Templates, old.Examples, author, note, effective, clock.GetUtcNow(), number), [], cancellation).ConfigureAwait(false);
    }

    /// <summary>What is to be said of a release before it comes into force: it would leave cases without templates. Null when it would not.</summary>
    /// <exception cref="StoreException">The store failed.</exception>
    public async Task<Diagnostic?> UncoveredAsync(Release release, CancellationToken cancellation) =>
        await _uncovered.FindAsync(release, await Ledger.ReadAsync(cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    private async Task<ReleaseResult> CloseAsync(int number, Closing closing, CancellationToken cancellation)
    {
        if ((await Ledger.ReadAsync(cancellation).ConfigureAwait(false)).Find(number) is not { } release)
        {
            return new ReleaseResult(null, [Unknown(number)]);
        }

        if (closing.By.IsSameAs(release.Author) != (closing.Outcome == ReleaseState.Withdrawn))
        {
            return Refused(
                ReleaseDiagnostics.NotTheirs, closing.Outcome == ReleaseState.Withdrawn ? $"{Name(number)} is by somebody else" : $"{Name(number)} is by the same person");
        }

        // Whoever asks again is told that it is done.
        var closed = release.State == ReleaseState.Waiting ? await Ledger.CloseAsync(release, closing, cancellation).ConfigureAwait(false) : release;
        return closed.Closing is { } first && first.Outcome == closing.Outcome && first.By.IsSameAs(closing.By) ? new ReleaseResult(closed, []) : WaitsNoLonger(closed);
    }

    private async Task<ReleaseResult> AddAsync(Release release, ImmutableArray<Diagnostic> problems, CancellationToken cancellation)
    {
        var added = await Ledger.AddAsync(release, cancellation).ConfigureAwait(false);
        return new ReleaseResult(added, await UncoveredAsync(added, cancellation).ConfigureAwait(false) is { } left ? problems.Add(left) : problems);
    }

    private async Task<ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>> FilesAsync(Release release, CancellationToken cancellation) =>
        (await _templates.ReadAsync(release.Templates, cancellation).ConfigureAwait(false))
            .AddRange(await _templates.ReadExamplesAsync(release.Examples, cancellation).ConfigureAwait(false));

    /// <summary>What is said of a number that no release has.</summary>
    public static Diagnostic Unknown(int number) => new(ReleaseDiagnostics.Unknown, $"There is no release {number.ToString(CultureInfo.InvariantCulture)}");

    private static ReleaseResult WaitsNoLonger(Release release) => Refused(ReleaseDiagnostics.WaitsNoLonger, Name(release.Number) + release.State switch
    {
        ReleaseState.Approved => " is approved",
        ReleaseState.SentBack => " was sent back",
        _ => " was withdrawn",
    });

    private static ReleaseResult Refused(DiagnosticDescriptor descriptor, string message) => new(null, [new Diagnostic(descriptor, message)]);

    private static string Name(int number) => "Release " + number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What came of an action on a release.</summary>
/// <param name="Release">The release as it is now; null when the action was refused.</param>
/// <param name="Diagnostics">Why it was refused, or what deserves a look.</param>
public sealed record ReleaseResult(Release? Release, ImmutableArray<Diagnostic> Diagnostics);
