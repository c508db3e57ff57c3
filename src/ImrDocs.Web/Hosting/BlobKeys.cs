// The keys of forms as blobs.
using System.Text;
using System.Xml.Linq;
using ImrDocs.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ImrDocs.Web.Hosting;

/// <summary>The keys of forms as blobs <c>keys/NAME.xml</c>. The framework reads them when it starts and once a day, and waits for them.</summary>
/// <param name="store">The store.</param>
internal sealed class BlobKeys(IBlobStore store) : IXmlRepository
{
    private static readonly BlobName Folder = new("keys");
    private static readonly BlobProperties Properties = new("application/xml", []);

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => ReadAsync().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) =>
        store.PutIfAbsentAsync(Folder.Child(friendlyName + ".xml"), Encoding.UTF8.GetBytes(element.ToString()), Properties, CancellationToken.None).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        var keys = new List<XElement>();
        await foreach (var entry in store.ListAsync(Folder, CancellationToken.None))
        {
            if (await store.GetAsync(entry.Name, CancellationToken.None) is { } bytes)
            {
                keys.Add(XElement.Parse(Encoding.UTF8.GetString(bytes)));
            }
        }

        return keys;
    }
}
