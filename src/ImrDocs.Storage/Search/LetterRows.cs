// Brings the letters of the index up to date.
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Text.Diagnostics;
using Microsoft.Data.Sqlite;

namespace ImrDocs.Storage.Search;

/// <summary>Compares the names of the manifests in the store with those in the index, and reads only the manifests that are new.</summary>
internal sealed class LetterRows(IBlobStore store, IndexFile file)
{
    private const int NamesAtOnce = 5_000;
    private const int LettersAtOnce = 500;
    private const int ReadAtOnce = 16;

    private readonly LetterArchive _archive = new(store, TimeProvider.System);
    private readonly List<Diagnostic> _unreadable = [];

    /// <summary>Manifests that cannot be read: their letters are not in the index.</summary>
    public ImmutableArray<Diagnostic> Unreadable => [.. _unreadable];

    /// <summary>Brings the letters in a folder up to date.</summary>
    /// <returns>How many letters came and went.</returns>
    public async Task<(int Added, int Removed)> UpdateAsync(BlobName folder, CancellationToken cancellation)
    {
        var (added, removed) = (0, 0);
        var news = new List<LetterKey>();
        var gone = new List<string>();
        var (letters, rows) = (ThereAsync(folder, cancellation), KnownAsync(folder, cancellation));
        await foreach (var (there, known) in OrderedMerge.RunAsync(letters, rows, key => key.Manifest.Value, name => name, cancellation).ConfigureAwait(false))
        {
            if (known is null)
            {
                news.Add(there!);
            }
            else if (there is null)
            {
                gone.Add(known);
            }

            if (news.Count + gone.Count >= LettersAtOnce)
            {
                await WriteAsync().ConfigureAwait(false);
            }
        }

        await WriteAsync().ConfigureAwait(false);
        return (added, removed);

        async Task WriteAsync()
        {
            var read = await ReadAsync(news, cancellation).ConfigureAwait(false);
            if (read.Length + gone.Count > 0)
            {
                await file.UseAsync(index => Write(index, read, gone), cancellation).ConfigureAwait(false);
            }

            (added, removed) = (added + read.Length, removed + gone.Count);
            news.Clear();
            gone.Clear();
        }
    }

    private async IAsyncEnumerable<LetterKey> ThereAsync(BlobName folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var entry in store.ListAsync(folder, cancellation).ConfigureAwait(false))
        {
            if (LetterKey.FromManifestName(entry.Name) is { } key)
            {
                yield return key;
            }
        }
    }

    /// <summary>The names that the index has, a page at a time: meanwhile it is written.</summary>
    private async IAsyncEnumerable<string> KnownAsync(BlobName folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // What is in the folder begins with its name and a slash; a zero follows the slash in ASCII.
        var (after, end) = (folder.Value + "/", folder.Value + "0");
        while (true)
        {
            var names = await file.UseAsync(
                index => index.Rows(
                    "SELECT name FROM letters WHERE name > $after AND name < $end ORDER BY name LIMIT $most",
                    row => row.GetString(0),
                    ("$after", after),
                    ("$end", end),
                    ("$most", NamesAtOnce)),
                cancellation).ConfigureAwait(false);
            foreach (var name in names)
            {
                yield return name;
            }

            if (names.Count < NamesAtOnce)
            {
                yield break;
            }

            after = names[^1];
        }
    }

    private async Task<LetterManifest[]> ReadAsync(List<LetterKey> keys, CancellationToken cancellation)
    {
        var read = new LetterManifest?[keys.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = ReadAtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, keys.Count, options, async (at, token) =>
        {
            try
            {
                read[at] = await _archive.FindAsync(keys[at], token).ConfigureAwait(false);
            }
            catch (StoreException exception) when (exception.Diagnostic.Descriptor == StoreDiagnostics.ManifestUnreadable)
            {
                lock (_unreadable)
                {
                    _unreadable.Add(exception.Diagnostic);
                }
            }
        }).ConfigureAwait(false);

        // A manifest that describes another letter than its name says is damage too; verify tells it.
        return [.. read.Where((manifest, at) => string.Equals(manifest?.LetterKey, keys[at].Value, StringComparison.Ordinal) && manifest!.Slot == keys[at].Slot).Select(manifest => manifest!)];
    }

    private static int Write(SqliteConnection index, LetterManifest[] letters, List<string> gone)
    {
        using var transaction = index.BeginTransaction(deferred: false);
        Remove(index, gone);
        using var insert = index.Command(Insert);
        foreach (var letter in letters)
        {
            Add(insert, letter);
            if (letter.Supersedes is { } replaced)
            {
                index.Execute("UPDATE letters SET is_superseded = 1 WHERE key = $key", ("$key", replaced.LetterKey));
            }
        }

        transaction.Commit();
        return letters.Length;
    }

    private static void Remove(SqliteConnection index, List<string> gone)
    {
        foreach (var name in gone)
        {
            var replaced = index.Scalar("SELECT supersedes FROM letters WHERE name = $name", ("$name", name));
            index.Execute("DELETE FROM letters WHERE name = $name", ("$name", name));
            index.Execute("UPDATE letters SET is_superseded = EXISTS(SELECT 1 FROM letters s WHERE s.supersedes = $key) WHERE key = $key", ("$key", replaced));
        }
    }

    private const string Insert =
        """
        INSERT OR REPLACE INTO letters(
          name, key, case_number, kind, edition, recipient, options, formats, release, engine, pages, archived_at, mailing_date, case_hash, supersedes,
          case_version, decision_date, is_superseded, standing)
        VALUES($name, $key, $caseNumber, $kind, $edition, $recipient, $options, $formats, $release, $engine, $pages, $archivedAt, $mailingDate, $caseHash, $supersedes,
          (SELECT max(version) FROM versions WHERE case_number = $caseNumber AND hash = $caseHash),
          (SELECT max(decision_date) FROM versions WHERE case_number = $caseNumber AND hash = $caseHash),
          EXISTS(SELECT 1 FROM letters WHERE supersedes = $key),
          coalesce((SELECT standing FROM mail WHERE letter_key = $key), 0))
        """;

    private static void Add(SqliteCommand insert, LetterManifest letter)
    {
        insert.Parameters.Clear();
        Set("$name", LetterKey.Parse(letter.Slot, letter.LetterKey).Manifest.Value);
        Set("$key", letter.LetterKey);
        Set("$caseNumber", letter.CaseNumber);
        Set("$kind", letter.Kind);
        Set("$edition", letter.Edition);
        Set("$recipient", letter.Recipient);
        Set("$options", string.Join(',', letter.Inputs.Options));
        Set("$formats", string.Join(',', letter.Inputs.Formats));
        Set("$release", letter.Release);
        Set("$engine", letter.Engine);
        Set("$pages", letter.Pages);
        Set("$archivedAt", letter.ArchivedAt.ToUnixTimeMilliseconds());
        Set("$mailingDate", IndexCommands.Text(letter.Inputs.MailingDate));
        Set("$caseHash", letter.Inputs.Case);
        Set("$supersedes", letter.Supersedes?.LetterKey);
        insert.ExecuteNonQuery();

        void Set(string name, object? value) => insert.Parameters.AddWithValue(name, value ?? DBNull.Value);
    }
}
