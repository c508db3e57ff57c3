// The list of cases.
using ImrDocs.Storage.Blobs;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ImrDocs.Web.Cases;

/// <summary>The list of cases.</summary>
internal sealed class ListPage(IBlobStore store) : PageModel
{
    /// <summary>The case numbers.</summary>
    public IReadOnlyList<string> Numbers { get; private set; } = [];

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var numbers = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var entry in store.ListAsync(new BlobName("cases"), cancellation))
        {
            numbers.Add(entry.Name.Value.Split('/')[1]);
        }

        Numbers = [.. numbers];
    }
}
