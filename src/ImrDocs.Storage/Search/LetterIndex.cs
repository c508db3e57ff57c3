// The search index of a store.
using System.Collections.Immutable;
using ImrDocs.Letters.Generation;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using ImrDocs.Storage.Jobs;
using ImrDocs.Storage.Mail.Ledger;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.Search;

/// <summary>
/// An index of the letters, cases and mail of a store, to search in. It is never the truth: it is made from the blobs and
/// can be deleted at any time; where it is missing, damaged or of another version of the program it is made anew by the
/// next update. It knows what there was when it was updated last. Several processes may use one file. Thread-safe.
/// </summary>
/// <param name="path">The file; its folder is made, for this account only.</param>
/// <param name="store">The store.</param>
/// <param name="clock">Tells when it was updated.</param>
public sealed class LetterIndex(string path, IBlobStore store, TimeProvider clock) : IDisposable
{
    private const string Complete = "complete";
    private const string UpdatedAt = "updated";

    private readonly IndexFile _file = new(path);
    private readonly MailLedgerReader _ledger = new(store);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Brings the index up to date, or makes it: what is new in the store is read, and nothing else.</summary>
    /// <exception cref="StoreException">The store failed, or the file cannot be used; calling again goes on.</exception>
    public async Task<IndexUpdate> UpdateAsync(CancellationToken cancellation)
    {
        var update = await UpdateAsync(null, cancellation).ConfigureAwait(false);
        await new JobRows(store, _file, clock).UpdateAsync(cancellation).ConfigureAwait(false);
        await _file.UseAsync(
            index =>
            {
                index.Execute("INSERT OR REPLACE INTO state VALUES($name, 1)", ("$name", Complete));
                return index.Execute("INSERT OR REPLACE INTO state VALUES($name, $at)", ("$name", UpdatedAt), ("$at", clock.GetUtcNow().ToUnixTimeMilliseconds()));
            },
            cancellation).ConfigureAwait(false);
        return update;
    }

    /// <summary>Brings what the index says of one case up to date: a matter of milliseconds.</summary>
    /// <exception cref="ArgumentException">The text is not a case number. The message does not repeat it.</exception>
    /// <exception cref="StoreException">The store failed, or the file cannot be used.</exception>
    public Task<IndexUpdate> UpdateCaseAsync(string caseNumber, CancellationToken cancellation) => UpdateAsync((string?)caseNumber, cancellation);

    /// <summary>Searches letters.</summary>
    /// <exception cref="StoreException">The file cannot be used.</exception>
    public Task<FoundLetters> SearchAsync(LetterQuery query, CancellationToken cancellation) =>
        _file.UseAsync(index => LetterSearch.Run(index, query), cancellation);

    /// <summary>Searches cases by what only a person has; those without letters are found too.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="take">At most so many are given.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StoreException">The file cannot be used.</exception>
    public Task<FoundCases> CasesAsync(PersonQuery query, int take, CancellationToken cancellation) => _file.UseAsync(index => PersonSearch.Run(index, query, take), cancellation);

    /// <summary>The jobs about a case of which the index knows; those of the last minutes may be missing.</summary>
    /// <exception cref="StoreException">The file cannot be used.</exception>
    public Task<List<JobId>> JobsOfAsync(string caseNumber, CancellationToken cancellation) => _file.UseAsync(
        index => index.Rows("SELECT id FROM jobs WHERE case_number = $number", row => JobId.TryParse(row.GetString(0), out var id) ? id : null, ("$number", caseNumber)).OfType<JobId>().ToList(),
        cancellation);

    /// <summary>What letters differ in, to choose from.</summary>
    /// <exception cref="StoreException">The file cannot be used.</exception>
    public Task<LetterChoices> ChoicesAsync(CancellationToken cancellation) => _file.UseAsync(LetterChoices.Read, cancellation);

    /// <summary>
    /// The cases that still want something: their newest version is not ready, or has no published determination. As the
    /// index has it, in the order of their numbers.
    /// </summary>
    /// <exception cref="StoreException">The file cannot be used.</exception>
    public Task<List<CaseEntry>> OpenCasesAsync(CancellationToken cancellation) => _file.UseAsync(
        index => index.Rows(
            """
            SELECT case_number, newest, ready FROM cases c
            WHERE ready < newest OR NOT EXISTS(
              SELECT 1 FROM letters l WHERE l.case_number = c.case_number AND l.kind = $kind AND l.edition = $edition AND l.case_version >= c.ready)
            ORDER BY case_number
            """,
            row => new CaseEntry(row.GetString(0), row.GetInt32(1), row.GetInt32(2)),
            ("$kind", LetterRequest.DefaultKind),
            ("$edition", LetterRequest.PublishedEdition)),
        cancellation);

    /// <summary>How far the index is.</summary>
    /// <exception cref="StoreException">The file cannot be used.</exception>
    public Task<IndexState> StateAsync(CancellationToken cancellation) => _file.UseAsync(
        index => new IndexState(
            (long)index.Scalar("SELECT count(*) FROM letters")!,
            index.Scalar("SELECT value FROM state WHERE name = $name", ("$name", Complete)) is not null,
            index.Scalar("SELECT value FROM state WHERE name = $name", ("$name", UpdatedAt)) is long at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null),
        cancellation);

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<IndexUpdate> UpdateAsync(string? caseNumber, CancellationToken cancellation)
    {
        var folder = caseNumber is null ? LetterSlot.AllLetters : LetterSlot.CaseFolder(caseNumber);
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // Cases first: letters take the decision date from there.
            var cases = await new CaseRows(store, _file).UpdateAsync(caseNumber, cancellation).ConfigureAwait(false);
            var rows = new LetterRows(store, _file);
            var (added, removed) = await rows.UpdateAsync(folder, cancellation).ConfigureAwait(false);
            var book = await _ledger.ReadAsync(cancellation).ConfigureAwait(false);
            await _file.UseAsync(index => MailRows.Update(index, book), cancellation).ConfigureAwait(false);
            return new IndexUpdate(cases, added, removed, rows.Unreadable);
        }
        finally
        {
            _turn.Release();
        }
    }
}

/// <summary>What an update of the index did.</summary>
/// <param name="Cases">Cases that changed.</param>
/// <param name="Added">Letters that came.</param>
/// <param name="Removed">Letters that went: the store has lost them.</param>
/// <param name="Unreadable">Manifests that cannot be read; their letters cannot be found.</param>
public sealed record IndexUpdate(int Cases, int Added, int Removed, ImmutableArray<Diagnostic> Unreadable);

/// <summary>How far the index is.</summary>
/// <param name="Letters">Letters in it.</param>
/// <param name="IsComplete">Whether it has ever been made to the end; until then letters are missing from it.</param>
/// <param name="UpdatedAt">When it was updated last, in UTC.</param>
public sealed record IndexState(long Letters, bool IsComplete, DateTimeOffset? UpdatedAt);
