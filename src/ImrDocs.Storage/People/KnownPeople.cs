// Which accounts had which names: records that are only ever added.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using ImrDocs.Storage.Archive;
using ImrDocs.Storage.Blobs;
using ImrDocs.Storage.Records;
using ImrDocs.Text.Diagnostics;

namespace ImrDocs.Storage.People;

/// <summary>
/// Keeps which accounts had which names, so that people name each other as they are called and whoever is renamed keeps
/// what is theirs: <c>people/accounts/HASH/1.json</c> and so on are the names of an account, <c>people/names/HASH/1.json</c>
/// and so on the accounts of a name. Records that knew names only are those of the first account that had the name; what is
/// done under a name from now on is for the last one. Thread-safe.
/// </summary>
/// <param name="store">Where they are kept.</param>
/// <param name="clock">Tells the times of records.</param>
public sealed class KnownPeople(IBlobStore store, TimeProvider clock)
{
    private const int HashDigits = 32;
    private const int MostKept = 4096;

    private static readonly BlobName Accounts = new("people/accounts");
    private static readonly BlobName Names = new("people/names");
    private static readonly BlobProperties Json = new("application/json", []);

    private readonly ConcurrentDictionary<string, (string Name, ImmutableArray<string> Keys)> _seen = new(StringComparer.Ordinal);

    /// <summary>Notes the name of an account, unless it is the one that was noted last.</summary>
    /// <exception cref="StoreException">The store failed; calling again is safe.</exception>
    public Task SeenAsync(Person person, CancellationToken cancellation) => person.Id is null ? Task.CompletedTask : KeysOfAsync(person, cancellation);

    /// <summary>Somebody by the name of their account, with the account that had it last; without one where none is known.</summary>
    /// <exception cref="StoreException">The store failed, or a record cannot be believed.</exception>
    public async Task<Person> FindAsync(string name, CancellationToken cancellation) =>
        new(name.Trim(), IdentitySource.SignedIn, (await LastAsync(Names.Child(KeyOfName(name)), cancellation).ConfigureAwait(false)).Record?.Id);

    /// <summary>The name that an account had last; null where it is not known.</summary>
    /// <exception cref="StoreException">The store failed, or a record cannot be believed.</exception>
    public async Task<string?> NameOfAsync(string id, CancellationToken cancellation) =>
        (await LastAsync(Accounts.Child(KeyOfAccount(id)), cancellation).ConfigureAwait(false)).Record?.Name;

    /// <summary>The names of all accounts, as they are now, in their order; of each name one.</summary>
    /// <exception cref="StoreException">The store failed, or a record cannot be believed.</exception>
    public async Task<ImmutableArray<string>> NamesAsync(CancellationToken cancellation)
    {
        var folders = new HashSet<BlobName>();
        await foreach (var entry in store.ListAsync(Accounts, cancellation).ConfigureAwait(false))
        {
            folders.Add(new BlobName(entry.Name.Value[..entry.Name.Value.LastIndexOf('/')]));
        }

        var names = await Task.WhenAll(folders.Select(async folder => (await LastAsync(folder, cancellation).ConfigureAwait(false)).Record?.Name)).ConfigureAwait(false);
        return [.. names.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The account whose records are those of a name; null where no account of that name is known.</summary>
    internal async Task<string?> FirstAccountAsync(string name, CancellationToken cancellation)
    {
        var first = Names.Child(KeyOfName(name)).Child("1.json");
        return await store.GetAsync(first, cancellation).ConfigureAwait(false) is { } bytes ? Read(first, bytes).Id : null;
    }

    /// <summary>What stands for somebody in the names of records: the key for new ones first, then those of older ones.</summary>
    internal async Task<ImmutableArray<string>> KeysOfAsync(Person person, CancellationToken cancellation)
    {
        if (person.Id is not { } id)
        {
            // A sign-in that tells names only says by the name who it is.
            var named = await FindAsync(person.Name, cancellation).ConfigureAwait(false);
            return named.Id is { } account ? [KeyOfAccount(account), KeyOfName(person.Name)] : [KeyOfName(person.Name)];
        }

        if (_seen.TryGetValue(id, out var seen) && string.Equals(seen.Name, person.Name, StringComparison.Ordinal))
        {
            return seen.Keys;
        }

        await NoteAsync(Names.Child(KeyOfName(person.Name)), id, person.Name, last => string.Equals(last.Id, id, StringComparison.Ordinal), cancellation).ConfigureAwait(false);
        await NoteAsync(Accounts.Child(KeyOfAccount(id)), id, person.Name, last => string.Equals(last.Name, person.Name, StringComparison.Ordinal), cancellation).ConfigureAwait(false);
        var keys = await ReadKeysAsync(id, cancellation).ConfigureAwait(false);
        if (_seen.Count >= MostKept)
        {
            _seen.Clear();
        }

        _seen[id] = (person.Name, keys);
        return keys;
    }

    /// <summary>The keys of an account that signs in, or has: its own, and of its names those that it was the first to have.</summary>
    internal async Task<ImmutableArray<string>> ReadKeysAsync(string id, CancellationToken cancellation)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        keys.Add(KeyOfAccount(id));
        await foreach (var entry in store.ListAsync(Accounts.Child(KeyOfAccount(id)), cancellation).ConfigureAwait(false))
        {
            var record = Read(entry.Name, (await store.GetAsync(entry.Name, cancellation).ConfigureAwait(false))!);
            if (!keys.Contains(KeyOfName(record.Name)) && await FirstAccountAsync(record.Name, cancellation).ConfigureAwait(false) == id)
            {
                keys.Add(KeyOfName(record.Name));
            }
        }

        return keys.ToImmutable();
    }

    /// <summary>Stands for an account in names of records.</summary>
    internal static string KeyOfAccount(string id) => ContentHash.OfParts("imrdocs-account/1", id)[..HashDigits];

    /// <summary>Stands for a name in names of records. Account names differ in more than case, as <see cref="Person.IsSameAs"/> has it.</summary>
    internal static string KeyOfName(string name) => ContentHash.OfParts("imrdocs-reviewer/1", name.Trim().ToUpperInvariant())[..HashDigits];

    private async Task NoteAsync(BlobName folder, string id, string name, Predicate<NameRecord> isSo, CancellationToken cancellation)
    {
        while (true)
        {
            var (number, last) = await LastAsync(folder, cancellation).ConfigureAwait(false);
            if (last is not null && isSo(last))
            {
                return;
            }

            var record = new NameRecord(PersonRecordContext.CurrentSchema, id, name, clock.GetUtcNow());
            var blob = folder.Child(string.Create(CultureInfo.InvariantCulture, $"{number + 1}.json"));
            if (await store.PutIfAbsentAsync(blob, RecordJson.Write(record, PersonRecordContext.Strict.NameRecord), Json, cancellation).ConfigureAwait(false) == PutOutcome.Created)
            {
                return;
            }
        }
    }

    private async Task<(int Number, NameRecord? Record)> LastAsync(BlobName folder, CancellationToken cancellation)
    {
        (int Number, BlobName? Name) last = default;
        await foreach (var entry in store.ListAsync(folder, cancellation).ConfigureAwait(false))
        {
            if (entry.Name.Value[(folder.Value.Length + 1)..].Split('.') is [var digits, "json"]
                && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > last.Number)
            {
                last = (number, entry.Name);
            }
        }

        return last.Name is { } name && await store.GetAsync(name, cancellation).ConfigureAwait(false) is { } bytes ? (last.Number, Read(name, bytes)) : (last.Number, null);
    }

    private static NameRecord Read(BlobName name, byte[] json)
    {
        var record = RecordJson.Read(name, json, PersonRecordContext.Strict.NameRecord, VersionDiagnostics.PersonUnreadable);
        var key = name.Value.Split('/')[^2];
        return record.Schema == PersonRecordContext.CurrentSchema && (key == KeyOfAccount(record.Id) || key == KeyOfName(record.Name))
            ? record
            : throw RecordJson.Unreadable(name, VersionDiagnostics.PersonUnreadable, "It is about another account, or of a schema this program does not read");
    }
}
