// The records of releases in a store: numbered, put once, never changed.
using System.Globalization;
using System.Text;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Releases;

/// <summary>
/// Keeps a record of each release, <c>releases/1.json</c> and so on, and beside it that of what came of it,
/// <c>releases/1.approval.json</c>: its approval, or that it was sent back or withdrawn. Both are put if absent, so that of any
/// number of people who act at once each gets a number of their own, and one decides.
/// </summary>
/// <param name="store">Where releases are kept.</param>
public sealed class ReleaseLedger(IBlobStore store)
{
    private const string Extension = ".json";
    private const string ApprovalExtension = ".approval.json";

    private static readonly BlobName Folder = new("releases");
    private static readonly BlobProperties Properties = new("application/json", []);

    /// <summary>What was read last, and the names of the records that it was read from: records never change, so the same names say the same.</summary>
    private Tuple<string, ReleaseHistory>? _last;

    /// <summary>All releases as they are now.</summary>
    /// <exception cref="StoreException">The store failed, or a record cannot be believed.</exception>
    public async Task<ReleaseHistory> ReadAsync(CancellationToken cancellation)
    {
        var names = new StringBuilder();
        var numbers = new SortedSet<int>();
        var decided = new HashSet<int>();
        await foreach (var entry in store.ListAsync(Folder, cancellation).ConfigureAwait(false))
        {
            var name = entry.Name.Value.AsSpan(Folder.Value.Length + 1);
            names.Append(name).Append('\n');
            _ = NumberOf(name, ApprovalExtension) is { } decision ? decided.Add(decision)
                : NumberOf(name, Extension) is { } number && numbers.Add(number);
        }

        if (_last is { } last && names.Equals(last.Item1))
        {
            return last.Item2;
        }

        var releases = new List<Release>(numbers.Count);
        foreach (var number in numbers)
        {
            var release = await ReadReleaseAsync(number, cancellation).ConfigureAwait(false);
            releases.Add(decided.Contains(number) ? await ReadDecisionAsync(release, cancellation).ConfigureAwait(false) : release);
        }

        var history = new ReleaseHistory([.. releases]);
        _last = Tuple.Create(names.ToString(), history);
        return history;
    }

    /// <summary>Records a release under the next free number.</summary>
    /// <param name="release">The release; the number it has does not count.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The release with its number.</returns>
    /// <exception cref="StoreException">The store failed; calling again is safe, at worst it makes a second release.</exception>
    internal async Task<Release> AddAsync(Release release, CancellationToken cancellation)
    {
        var history = await ReadAsync(cancellation).ConfigureAwait(false);
        for (var number = history.Releases.IsEmpty ? 1 : history.Releases[^1].Number + 1; ; number++)
        {
            var record = new ReleaseRecord(
                ReleaseJson.CurrentSchema, number, release.Templates, release.Examples, release.Author, release.Note, release.Effective, release.PublishedAt, release.RestoredFrom);
            var json = ReleaseJson.Write(record, ReleaseJson.Context.ReleaseRecord);
            if (await store.PutIfAbsentAsync(NameOf(number, Extension), json, Properties, cancellation).ConfigureAwait(false) == PutOutcome.Created)
            {
                return release with { Number = number };
            }
        }
    }

    /// <summary>Records that a release is approved.</summary>
    /// <returns>The release with its approval: this one, or what came first.</returns>
    /// <exception cref="StoreException">The store failed; calling again is safe.</exception>
    internal Task<Release> ApproveAsync(Release release, Approval approval, CancellationToken cancellation)
    {
        var record = new ApprovalRecord(
            ReleaseJson.CurrentSchema, release.Number, release.Templates, approval.By, approval.At, approval.Acknowledged.IsEmpty ? null : approval.Acknowledged);
        return DecideAsync(release with { Approval = approval }, ReleaseJson.Write(record, ReleaseJson.Context.ApprovalRecord), cancellation);
    }

    /// <summary>Records that a release is sent back or withdrawn.</summary>
    /// <returns>The release with its end: this one, or what came first.</returns>
    /// <exception cref="StoreException">The store failed; calling again is safe.</exception>
    internal Task<Release> CloseAsync(Release release, Closing closing, CancellationToken cancellation)
    {
        var record = new ClosingRecord(ReleaseJson.ClosingSchema, release.Number, release.Templates, closing.Outcome, closing.By, closing.At, closing.Comment);
        return DecideAsync(release with { Closing = closing }, ReleaseJson.Write(record, ReleaseJson.Context.ClosingRecord), cancellation);
    }

    private async Task<Release> DecideAsync(Release decided, byte[] json, CancellationToken cancellation) =>
        await store.PutIfAbsentAsync(NameOf(decided.Number, ApprovalExtension), json, Properties, cancellation).ConfigureAwait(false) == PutOutcome.Created
            ? decided
            : await ReadDecisionAsync(decided with { Approval = null, Closing = null }, cancellation).ConfigureAwait(false);

    private async Task<Release> ReadReleaseAsync(int number, CancellationToken cancellation)
    {
        var name = NameOf(number, Extension);
        var record = ReleaseJson.Read(name, await ReadAsync(name, cancellation).ConfigureAwait(false), ReleaseJson.Context.ReleaseRecord);
        return record.Schema == ReleaseJson.CurrentSchema && record.Release == number
            ? new Release(number, record.Templates, record.Examples, record.Author, record.Note, record.Effective, record.PublishedAt, record.RestoredFrom)
            : throw ReleaseJson.Unreadable(name, "It is of another release, or of a schema this version does not read");
    }

    private async Task<Release> ReadDecisionAsync(Release release, CancellationToken cancellation)
    {
        var name = NameOf(release.Number, ApprovalExtension);
        var json = await ReadAsync(name, cancellation).ConfigureAwait(false);
        return ReleaseJson.IsClosing(json) ? release with { Closing = ReadClosing(release, name, json) } : release with { Approval = ReadApproval(release, name, json) };
    }

    private static Approval ReadApproval(Release release, BlobName name, byte[] json)
    {
        var record = ReleaseJson.Read(name, json, ReleaseJson.Context.ApprovalRecord);
        return record.Schema != ReleaseJson.CurrentSchema || !IsOf(release, record.Release, record.Templates)
            ? throw ReleaseJson.Unreadable(name, "It approves another release, or is of a schema this version does not read")
            : record.ApprovedBy.IsSameAs(release.Author) ? throw ReleaseJson.Unreadable(name, "It is by the author of the release")
            : new Approval(record.ApprovedBy, record.ApprovedAt) { Acknowledged = [.. record.Acknowledged ?? []] };
    }

    private static Closing ReadClosing(Release release, BlobName name, byte[] json)
    {
        var record = ReleaseJson.Read(name, json, ReleaseJson.Context.ClosingRecord);
        var isByAuthor = record.By.IsSameAs(release.Author);
        return !IsOf(release, record.Release, record.Templates) ? throw ReleaseJson.Unreadable(name, "It ends another release")
            : (record.Outcome, isByAuthor) is not ((ReleaseState.SentBack, false) or (ReleaseState.Withdrawn, true))
                ? throw ReleaseJson.Unreadable(name, "Who did it cannot have done it")
            : new Closing(record.Outcome, record.By, record.At, record.Comment);
    }

    private static bool IsOf(Release release, int number, string templates) =>
        number == release.Number && string.Equals(templates, release.Templates, StringComparison.Ordinal);

    private async Task<byte[]> ReadAsync(BlobName name, CancellationToken cancellation) =>
        await store.GetAsync(name, cancellation).ConfigureAwait(false) ?? throw ReleaseJson.Unreadable(name, "It is not there");

    private static BlobName NameOf(int number, string extension) => Folder.Child(string.Create(CultureInfo.InvariantCulture, $"{number}{extension}"));

    private static int? NumberOf(ReadOnlySpan<char> name, string extension) =>
        name.EndsWith(extension, StringComparison.Ordinal)
        && int.TryParse(name[..^extension.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
