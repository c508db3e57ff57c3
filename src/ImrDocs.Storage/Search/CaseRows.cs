// Brings the cases of the index up to date.
using System.Runtime.CompilerServices;
using ImrDocs.Letters.Cases;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Cases;
using Microsoft.Data.Sqlite;

namespace ImrDocs.Storage.Search;

/// <summary>Compares the versions of cases in the store with those in the index, and reads only the versions that are new.</summary>
internal sealed class CaseRows(IBlobStore store, IndexFile file)
{
    private const int RowsAtOnce = 5_000;
    private const int CasesAtOnce = 200;
    private const int ReadAtOnce = 16;

    private readonly CaseVersions _versions = new(store);

    /// <summary>Brings all cases up to date, or one.</summary>
    /// <returns>How many cases changed.</returns>
    public async Task<int> UpdateAsync(string? caseNumber, CancellationToken cancellation)
    {
        var changed = 0;
        var changes = new List<CaseChanged>();
        var catalogue = new CaseCatalogue(store);
        var there = caseNumber is null ? catalogue.ListAsync(cancellation) : catalogue.ListAsync(caseNumber, cancellation);
        await foreach (var (now, before) in OrderedMerge.RunAsync(there, KnownAsync(caseNumber, cancellation), one => one.CaseNumber, one => one.CaseNumber, cancellation).ConfigureAwait(false))
        {
            if (now != before)
            {
                changes.Add(new CaseChanged(now ?? new CaseEntry(before!.CaseNumber, 0, 0), before?.Newest ?? 0));
            }

            if (changes.Count >= CasesAtOnce)
            {
                await WriteAsync().ConfigureAwait(false);
            }
        }

        await WriteAsync().ConfigureAwait(false);
        return changed;

        async Task WriteAsync()
        {
            if (changes.Count > 0)
            {
                var versions = await ReadAsync(changes, cancellation).ConfigureAwait(false);
                changed += await file.UseAsync(index => Write(index, changes, versions), cancellation).ConfigureAwait(false);
                changes.Clear();
            }
        }
    }

    private async IAsyncEnumerable<CaseEntry> KnownAsync(string? caseNumber, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var after = "";
        while (true)
        {
            var cases = await file.UseAsync(
                index => index.Rows(
                    "SELECT case_number, newest, ready FROM cases WHERE case_number > $after AND ($one IS NULL OR case_number = $one) ORDER BY case_number LIMIT $most",
                    row => new CaseEntry(row.GetString(0), row.GetInt32(1), row.GetInt32(2)),
                    ("$after", after),
                    ("$one", caseNumber),
                    ("$most", RowsAtOnce)),
                cancellation).ConfigureAwait(false);
            foreach (var one in cases)
            {
                yield return one;
            }

            if (cases.Count < RowsAtOnce)
            {
                yield break;
            }

            after = cases[^1].CaseNumber;
        }
    }

    private async Task<VersionRow[]> ReadAsync(List<CaseChanged> changes, CancellationToken cancellation)
    {
        var wanted = changes.SelectMany(change => Enumerable.Range(change.Known + 1, Math.Max(0, change.Now.Newest - change.Known)).Select(version => (change.Now.CaseNumber, version))).ToList();
        var rows = new VersionRow[wanted.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadAtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, wanted.Count, options, async (at, token) =>
        {
            var (number, version) = wanted[at];
            var bytes = await _versions.ReadAsync(number, version, token).ConfigureAwait(false);
            rows[at] = VersionRow.Of(number, version, bytes);
        }).ConfigureAwait(false);
        return rows;
    }

    private static int Write(SqliteConnection index, List<CaseChanged> changes, VersionRow[] versions)
    {
        using var transaction = index.BeginTransaction(deferred: false);
        foreach (var row in versions)
        {
            index.Execute(
                "INSERT OR REPLACE INTO versions VALUES($number, $version, $hash, $decision, $person, $claim, $injury)",
                ("$number", row.CaseNumber),
                ("$version", row.Version),
                ("$hash", row.Hash),
                ("$decision", row.Decision),
                ("$person", row.Person?.Name),
                ("$claim", row.Person?.Claim),
                ("$injury", row.Person?.Injury));
        }

        foreach (var (now, _) in changes)
        {
            index.Execute("DELETE FROM versions WHERE case_number = $number AND version > $newest", ("$number", now.CaseNumber), ("$newest", now.Newest));
            index.Execute(
                now.Newest == 0 ? "DELETE FROM cases WHERE case_number = $number" : "INSERT OR REPLACE INTO cases VALUES($number, $newest, $ready)",
                ("$number", now.CaseNumber),
                ("$newest", now.Newest),
                ("$ready", now.NewestReady));
            index.Execute(
                """
                UPDATE letters SET (case_version, decision_date) =
                  (SELECT max(version), max(decision_date) FROM versions v WHERE v.case_number = letters.case_number AND v.hash = letters.case_hash)
                WHERE case_number = $number
                """,
                ("$number", now.CaseNumber));
        }

        transaction.Commit();
        return changes.Count;
    }

    private sealed record CaseChanged(CaseEntry Now, int Known);

    private sealed record VersionRow(string CaseNumber, int Version, string? Hash, string? Decision, IndexedPerson? Person)
    {
        public static VersionRow Of(string number, int version, byte[]? bytes)
        {
            if (bytes is null)
            {
                return new VersionRow(number, version, null, null, null);
            }

            return CaseReader.Read(bytes, "", CaseReaderOptions.Unfinished).Case is { } read
                ? new VersionRow(number, version, CaseWriter.Hash(read), IndexCommands.Text(read.Dates.Decision), IndexedPerson.Of(read))
                : new VersionRow(number, version, null, null, IndexedPerson.OfBroken(bytes));
        }
    }
}
