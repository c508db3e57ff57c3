// Which templates a case's letter is made from: the release in force when the case was decided.
using System.Collections.Immutable;
using ImrDocs.Letters.Cases;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Templates;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Releases;

/// <summary>
/// Finds the generator for a case: of the release in force on its decision date, or of one release for all. Where no
/// release is approved, letters are made from a folder and recorded as unreleased. Keeps the generators it has made.
/// Thread-safe.
/// </summary>
public sealed class LetterGenerators : IDisposable
{
    /// <summary>How long an approval may stay unnoticed by a worker.</summary>
    private static readonly TimeSpan MostAge = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly ReleaseLedger? _ledger;
    private readonly ArchivedGenerators? _archived;
    private readonly LetterGenerator? _unreleased;
    private readonly TimeProvider _clock;
    private readonly Release? _only;
    private ReleaseHistory? _history;
    private long _readAt;

    private LetterGenerators(IBlobStore? store, LetterGenerator? unreleased, Release? only, TimeProvider clock)
    {
        _ledger = store is null ? null : new ReleaseLedger(store);
        _archived = store is null ? null : new ArchivedGenerators(store);
        _unreleased = unreleased;
        _only = only;
        _clock = clock;
    }

    /// <summary>Those of the releases of a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="unreleased">Stands in while no release is approved; null when one is.</param>
    /// <param name="clock">Tells when to look for new releases.</param>
    public static LetterGenerators Of(IBlobStore store, LetterGenerator? unreleased, TimeProvider clock) => new(store, unreleased, null, clock);

    /// <summary>The one of a release, whatever is in force.</summary>
    public static LetterGenerators OfRelease(IBlobStore store, Release release) => new(store, null, release, TimeProvider.System);

    /// <summary>One that is of no store.</summary>
    public static LetterGenerators Of(LetterGenerator unreleased) => new(null, unreleased, null, TimeProvider.System);

    /// <summary>The generator for a case; null when no release was in force on its decision date.</summary>
    /// <exception cref="StoreException">The store failed, or lacks the templates.</exception>
    public Task<ReleasedGenerator?> FindAsync(Case @case, CancellationToken cancellation) => FindAsync(@case.Dates.Decision, cancellation);

    /// <summary>The generator for cases decided on a day; null when no release was in force then.</summary>
    /// <exception cref="StoreException">The store failed, or lacks the templates.</exception>
    public async Task<ReleasedGenerator?> FindAsync(DateOnly decided, CancellationToken cancellation)
    {
        if (_ledger is null)
        {
            return new ReleasedGenerator(_unreleased!, null);
        }

        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_only is null && (_history is null || _clock.GetElapsedTime(_readAt) > MostAge))
            {
                _history = await _ledger.ReadAsync(cancellation).ConfigureAwait(false);
                _readAt = _clock.GetTimestamp();
            }

            if (_only is null && _unreleased is not null && !_history!.HasApproved)
            {
                return new ReleasedGenerator(_unreleased, null);
            }

            return (_only ?? _history!.InForceOn(decided)) is { } release
                ? new ReleasedGenerator(await GeneratorAsync(release.Templates, cancellation).ConfigureAwait(false), release.Number) { Acknowledged = release.Approval?.Acknowledged ?? [] }
                : null;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The generator of a template set that the store keeps, whether it is in force or not.</summary>
    /// <param name="hash">The hash that names the set.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The store failed, or lacks the templates.</exception>
    public async Task<LetterGenerator> OfSetAsync(string hash, CancellationToken cancellation)
    {
        if (string.Equals(_unreleased?.Templates.Hash, hash, StringComparison.Ordinal))
        {
            return _unreleased!;
        }

        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await GeneratorAsync(hash, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>What is said of a case for which there is no generator.</summary>
    public static Diagnostic NoneInForce { get; } =
        new(ReleaseDiagnostics.NoneInForce, "No release of the templates was in force when the case was decided") { DataPath = "dates.decision" };

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<LetterGenerator> GeneratorAsync(string hash, CancellationToken cancellation) =>
        await _archived!.FindAsync(hash, cancellation).ConfigureAwait(false) ?? throw TemplateArchive.Damaged(hash);
}

/// <summary>A generator and the release whose templates it has.</summary>
/// <param name="Generator">The generator.</param>
/// <param name="Release">The number of the release; null when its templates are not released.</param>
public sealed record ReleasedGenerator(LetterGenerator Generator, int? Release)
{
    /// <summary>The warnings that the approver of the release has read and let stand.</summary>
    public ImmutableArray<string> Acknowledged { get; init; } = [];

    /// <summary>The problems of a letter for those who write cases and say that they are ready: without warnings of the wording alone that were approved with it.</summary>
    public IEnumerable<Diagnostic> OfCase(IEnumerable<Diagnostic> problems) => problems.Where(problem =>
        problem.Severity != Severity.Warning || problem.DataPath is not null
        || !Acknowledged.Any(line => Tells(line, $" {problem.Id}: {problem.Message}")));

    // A line goes on with the hint, or ends; another message may begin with the same words.
    private static bool Tells(string line, string problem) =>
        line.IndexOf(problem, StringComparison.Ordinal) is >= 0 and var at && line[(at + problem.Length)..] is "" or ['.' or '\n', ..];
}
