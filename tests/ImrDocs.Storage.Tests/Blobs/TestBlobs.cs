// Small things that every test of a store needs.
using System.Text;
using ImrDocs.Storage.Blobs;

namespace ImrDocs.Storage.Tests.Blobs;

internal static class TestBlobs
{
    public static BlobProperties Properties { get; } = new("application/octet-stream", []);

    public static Task<PutOutcome> PutAsync(this IBlobStore store, string name, string content) =>
        store.PutIfAbsentAsync(new BlobName(name), Encoding.UTF8.GetBytes(content), Properties, default);

    public static async Task<string?> ReadAsync(this IBlobStore store, string name) =>
        await store.GetAsync(new BlobName(name), default) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    public static async Task<List<string>> NamesAsync(this IBlobStore store, string? folder = null)
    {
        var names = new List<string>();
        await foreach (var entry in store.ListAsync(folder is null ? null : new BlobName(folder), default))
        {
            names.Add(entry.Name.Value);
        }

        return names;
    }
}
